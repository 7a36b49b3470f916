import { CHILDREN, type At, type Figure } from './figure.js';
import { known, validOn, whoWasThere } from './lines.js';

const ended = (at: At): string =>
  `category = 'BALITA' and valid_to between ${at.from} and ${at.asOf}`;

/** Children whose days as BALITA ended in the period while they stayed where they were. */
const agedOut = (condition: string, at: At): string => `
  select distinct on (s.person_id) s.family_id, array[s.person_id] as persons,
    array[s.category] as categories, s.kelurahan, 1 as quantity, s.caused_by as facts
  from read.figure_span s
  join read.figure_presence p on p.family_id = s.family_id and p.person_id = s.person_id
    and ${validOn('p', { ...at, asOf: 's.valid_to' })} and ${known('p', at)}
  where s.category = 'BALITA' and ${condition}
    and s.valid_to between ${at.from} and ${at.asOf} and ${known('s', at)}
    and ${whoWasThere('s', 'figure_span', ended(at), at)}
    and not exists (
      select from read.figure_span t
      where t.family_id = s.family_id and t.person_id = s.person_id and t.category = s.category
        and t.valid_from = s.valid_to and ${known('t', at)}
    )
  order by s.person_id, s.valid_to desc, s.known_from desc, s.family_id`;

export const AGED_OUT_V1: Figure = {
  name: 'aged-out/1',
  title: { id: 'Lulus usia', en: 'Aged out' },
  text: {
    id: 'Anak yang dalam periode ini genap 60 bulan selagi menjadi anggota keluarga yang terdaftar, berisiko atau tidak, di kelurahan pada hari sebelumnya. Lulus usia bukan lulus dari status berisiko.',
    en: 'Children who completed 60 months in the period while members of a registered family, at risk or not, in the kelurahan of the day before. Ageing out is not graduating from being at risk.',
  },
  unit: CHILDREN,
  state: false,
  counts: 'PERSON',
  because: { came: 'AGED_OUT', went: 'PERIOD' },
  lines: (at) => agedOut('true', at),
};

export const AGED_OUT_AT_RISK_V1: Figure = {
  name: 'aged-out-at-risk/1',
  title: { id: 'Lulus usia masih berisiko', en: 'Aged out at risk' },
  text: {
    id: 'Dari anak yang lulus usia dalam periode ini, yang pada hari sebelumnya masih berstatus berisiko menurut penilaian terakhirnya, atau stunting menurut pengukuran sah terakhirnya. Bukan keberhasilan.',
    en: 'Of the children who aged out in the period, those who on the day before were still at risk by their latest assessment, or stunted by their latest valid measurement. No success.',
  },
  unit: CHILDREN,
  state: false,
  counts: 'PERSON',
  because: { came: 'AGED_OUT', went: 'PERIOD' },
  lines: (at) => agedOut(`(s.at_risk or s.stunting = 'STUNTED')`, at),
};
