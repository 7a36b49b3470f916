import { CHILDREN_V1 } from './children.js';
import { CHILDREN, type At, type Figure } from './figure.js';
import { lastRowOf } from './last.js';
import { rowsOn } from './lines.js';

/** The last measurement of each child `s` in the period, as `m`. */
const measuredIn = (at: At): string =>
  lastRowOf(
    's',
    ['figure_deed', 'fact_id', 'm'],
    `kind = 'MEASUREMENT' and on_day between ${at.from} and ${at.asOf}`,
    at,
  );

export const COVERAGE_V1: Figure = {
  name: 'coverage/1',
  title: { id: 'Cakupan pengukuran (D/S)', en: 'Coverage of measuring (D/S)' },
  text: {
    id: 'Dari anak di bawah 60 bulan yang terdaftar pada hari batas (S), bagian yang diukur sekurangnya sekali dalam periode ini (D); tanpa awal periode: dalam bulan itu. Kategori dan kelurahan menurut hari batas.',
    en: 'Of the children below 60 months registered on the cut-off day (S), the share measured at least once in the period (D); without a beginning, in that month. Category and kelurahan are those of the cut-off day.',
  },
  unit: CHILDREN,
  state: false,
  period: 'MONTH',
  shareOf: { id: 'anak yang terdaftar', en: 'children registered' },
  outOf: CHILDREN_V1.name,
  counts: 'PERSON',
  because: { came: 'MEASURED', went: 'PERIOD' },
  registered: true,
  lines: (
    at,
  ) => `select s.family_id, array[s.person_id] as persons, array[s.category] as categories,
       s.kelurahan, (m.fact_id is not null)::integer as quantity,
       array_remove(s.caused_by || m.fact_id, null) as facts
     from ${rowsOn('figure_span', 's', at)}
     left join ${measuredIn(at)}
     where s.category in ('BADUTA', 'BALITA')`,
};
