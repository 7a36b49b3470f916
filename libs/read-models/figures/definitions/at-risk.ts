import { PERSONS, type At, type Figure } from './figure.js';
import { lastDeeds, lastRowOf } from './last.js';

/** The judgement that counts of each person `c`, as `r`. */
export const latestJudgement = (at: At): string =>
  lastRowOf(
    'c',
    ['figure_assessment', 'at_risk, fact_id', 'r'],
    `in_force and on_day <= ${at.asOf}`,
    at,
  );

export const AT_RISK_V1: Figure = {
  name: 'at-risk/1',
  title: { id: 'Berisiko', en: 'At risk' },
  text: {
    id: 'Dari yang didampingi, orang yang menurut penilaian terakhir yang berlaku pada hari batas berstatus berisiko stunting. Yang belum pernah dinilai tidak dihitung berisiko.',
    en: 'Of the accompanied, persons whose latest valid assessment at the cut-off day says at risk of stunting. Those never assessed are not counted as at risk.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'CONTACTED', went: 'PERIOD' },
  judged: true,
  lines: (
    at,
  ) => `select c.family_id, array[c.person_id] as persons, array[category] as categories, kelurahan,
       1 as quantity, array[c.fact_id, r.fact_id] as facts
     from (${lastDeeds('CONTACT', at)}) c
     join ${latestJudgement(at)}
     where r.at_risk`,
};
