import { f } from '#libs/domain/kernel';
import { enter } from '../enter.js';
import { birthFields, birthObjection, NIK_STATUS } from './birth.js';
import { defineFact } from './family.js';
import { personFields } from './person-added.js';

const { nik, sex, birthDate } = personFields;

/** A child born into the family; its delivery is a fact of its own, one for twins too. */
export const ChildBorn = defineFact({
  type: 'ChildBorn',
  schema: 1,
  subject: 'personId',
  timing: 'WHOLE_DAY',
  fields: {
    personId: f.uuid({ id: 'Anak', en: 'Child' }),
    motherId: f.uuid({ id: 'Ibu', en: 'Mother' }),
    name: f.optional(personFields.name),
    nik,
    nikStatus: f.choice({ id: 'Status NIK', en: 'NIK status' }, NIK_STATUS, 'ABSENT'),
    sex,
    birthDate,
    ...birthFields,
    earlyBreastfeeding: f.optional(
      f.flag({ id: 'Inisiasi menyusu dini', en: 'Breastfed within the first hour' }),
    ),
  },
  clearFrom: (d) => (d.birthDate === undefined ? {} : { birthMonth: d.birthDate.slice(0, 7) }),
  objection: birthObjection,
  evolve(state, fact) {
    enter(state, fact, { ...fact.data, role: 'ANAK' });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} lahir${weight(d.birthWeightKg, ',')}`,
    en: (d, c) => `${c.name(d.personId)} was born${weight(d.birthWeightKg, '.')}`,
  },
});

const weight = (kg: number | undefined, comma: string): string =>
  kg === undefined ? '' : `, ${String(kg).replace('.', comma)} kg`;
