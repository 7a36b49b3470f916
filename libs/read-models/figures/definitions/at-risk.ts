import { known, lastDeeds, PERSONS, type At, type Figure } from './figure.js';

const ORDER = 'on_day desc, known_from desc, fact_id desc';

const inForce = (at: At): string => `in_force and on_day <= ${at.asOf} and ${known('a', at)}`;

/** The judgement that counts of each person `c`: all of them in one go, or one by one where few are meant. */
export const latestJudgement = (at: At): string =>
  at.area === undefined
    ? `(select distinct on (person_id) person_id, at_risk, fact_id from read.figure_assessment a
        where ${inForce(at)} order by person_id, ${ORDER}) r using (person_id)`
    : `lateral (select at_risk, fact_id from read.figure_assessment a
        where a.person_id = c.person_id and ${inForce(at)} order by ${ORDER} limit 1) r on true`;

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
