import { PERSONS, type Figure } from './figure.js';
import { registeredOn } from './lines.js';

export const REGISTERED_V1: Figure = {
  name: 'registered/1',
  title: { id: 'Terdaftar sebagai sasaran', en: 'Registered as targets' },
  text: {
    id: 'Orang yang pada hari itu menjadi anggota keluarga yang terdaftar dan termasuk salah satu dari lima kategori, didampingi atau belum. Kategori dan kelurahan menurut hari itu.',
    en: 'Persons who on that day were members of a registered family and in one of the five categories, accompanied or not. Category and kelurahan are those of that day.',
  },
  unit: PERSONS,
  state: true,
  counts: 'PERSON',
  because: { came: 'LIFE_IN', went: 'LIFE_OUT' },
  registered: true,
  lines: (at) => registeredOn('true', at),
};
