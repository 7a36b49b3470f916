import { PERSONS, type Figure } from './figure.js';
import { lastDeeds } from './last.js';
import { eachPerson } from './lines.js';

export const ACCOMPANIED_V1: Figure = {
  name: 'accompanied/1',
  title: { id: 'Didampingi', en: 'Accompanied' },
  text: {
    id: 'Orang yang dalam periode ini mendapat sekurangnya satu kontak selesai (kunjungan yang menemuinya, atau pengukuran) selagi ia termasuk salah satu dari lima kategori. Setiap orang dihitung sekali, dalam kategori dan kelurahan pada kontak terakhirnya dalam periode.',
    en: 'Persons with at least one completed contact in the period (a visit that met them, or a measurement) while they belonged to one of the five categories. Each person is counted once, in the category and kelurahan of the last such contact of the period.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'CONTACTED', went: 'PERIOD' },
  lines: (at) => eachPerson(lastDeeds('CONTACT', at)),
};
