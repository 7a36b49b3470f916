import { PERSONS, type Figure } from './figure.js';
import { lastJudgements } from './last.js';
import { eachPerson } from './lines.js';

export const NEWLY_AT_RISK_V1: Figure = {
  name: 'newly-at-risk/1',
  title: { id: 'Baru berisiko', en: 'Newly at risk' },
  text: {
    id: 'Orang yang dalam periode ini dinilai berisiko, padahal penilaian sebelumnya mengatakan tidak berisiko atau belum ada. Penilaian yang dibawa dari keluarga lain bukan penilaian baru. Setiap orang dihitung sekali, dalam kategori dan kelurahan pada penilaian seperti itu yang terakhir.',
    en: 'Persons assessed as at risk in the period whose assessment before said not at risk, or who had none. An assessment that came along from another family is not a new one. Each person is counted once, in the category and kelurahan of the last such assessment.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'ASSESSED', went: 'PERIOD' },
  judged: true,
  lines: (at) => eachPerson(lastJudgements('at_risk and was_at_risk is not true', at)),
};
