import { PERSONS, type Figure } from './figure.js';
import { lastJudgements } from './last.js';
import { eachPerson } from './lines.js';

export const GRADUATED_V1: Figure = {
  name: 'graduated/1',
  title: { id: 'Lulus', en: 'Graduated' },
  text: {
    id: 'Orang yang dalam periode ini dinyatakan lulus dari status berisiko, juga bila kemudian berisiko lagi. Setiap orang dihitung sekali, dalam kategori dan kelurahan pada kelulusan terakhirnya dalam periode.',
    en: 'Persons graduated from being at risk in the period, also if they were found at risk again later. Each person is counted once, in the category and kelurahan of the last graduation of the period.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'GRADUATED', went: 'PERIOD' },
  lines: (at) => eachPerson(lastJudgements(`kind = 'GRADUATED'`, at)),
};
