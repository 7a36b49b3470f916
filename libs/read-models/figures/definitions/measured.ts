import { PERSONS, type Figure } from './figure.js';
import { lastDeeds } from './last.js';
import { eachPerson } from './lines.js';

export const MEASURED_V1: Figure = {
  name: 'measured/1',
  title: { id: 'Diukur', en: 'Measured' },
  text: {
    id: 'Orang yang dalam periode ini diukur sekurangnya sekali selagi ia termasuk salah satu dari lima kategori. Setiap orang dihitung sekali, dalam kategori dan kelurahan pada pengukuran terakhirnya dalam periode.',
    en: 'Persons measured at least once in the period while they belonged to one of the five categories. Each person is counted once, in the category and kelurahan of the last measurement of the period.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'MEASURED', went: 'PERIOD' },
  lines: (at) => eachPerson(lastDeeds('MEASUREMENT', at)),
};
