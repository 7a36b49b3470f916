import { departed } from './departures.js';
import { PERSONS, type Figure } from './figure.js';

export const DECEASED_V1: Figure = {
  name: 'deceased/1',
  title: { id: 'Meninggal', en: 'Deceased' },
  text: {
    id: 'Orang yang meninggal dalam periode ini selagi ia termasuk salah satu dari lima kategori, dalam kategori dan kelurahan pada hari sebelumnya.',
    en: 'Persons who died in the period while they belonged to one of the five categories, in the category and kelurahan of the day before.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'DIED', went: 'PERIOD' },
  lines: (at) => departed('DIED', at),
};
