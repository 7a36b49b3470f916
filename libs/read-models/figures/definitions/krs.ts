import {
  categoriesIn,
  categoryBit,
  inArea,
  known,
  validOn,
  type At,
  type Figure,
} from './figure.js';

/** Who of a family is in a category that day: of all families in one go, or of few one by one. */
const members = (at: At): string => {
  const found = `select array_agg(person_id order by person_id) as persons,
      bit_or(${categoryBit('category')}) as mask`;
  const there = `${validOn('s', at)} and ${known('s', at)}`;
  return at.area === undefined
    ? `(${found}, family_id from read.figure_span s where ${there} group by family_id) m
       using (family_id)`
    : `lateral (${found} from read.figure_span s
        where s.family_id = h.family_id and ${there}) m on true`;
};

export const KRS_V1: Figure = {
  name: 'krs/1',
  title: { id: 'Keluarga berisiko stunting (KRS)', en: 'Families at risk of stunting (KRS)' },
  text: {
    id: 'Keluarga sasaran yang pada hari itu menurut penapisan (aturan risk/1) mempunyai sekurangnya satu faktor: air minum atau jamban tidak layak, bukan peserta KB modern, atau 4 Terlalu. Yang penapisannya belum lengkap atau pendataannya sudah lewat setahun tidak dihitung. Status keluarga, bukan status orang, dan bukan stunting. Menurut kategori: keluarga yang mempunyai anggota dari kategori itu, sehingga satu keluarga dapat terhitung dalam beberapa kategori.',
    en: 'Target families that by the screening (rules risk/1) had at least one factor on that day: unsafe water or latrine, no modern contraception, or one of the four T. Those whose screening is incomplete, or whose survey is older than a year, are not counted. A family’s status, not a person’s, and not stunting. By category: families with a member of that category, so that one family may count in several.',
  },
  unit: { id: 'keluarga', en: 'families' },
  state: true,
  counts: 'FAMILY',
  because: { came: 'SCREENED', went: 'SCREENED' },
  registered: true,
  lines: (at) => `select h.family_id, coalesce(m.persons, '{}') as persons,
       ${categoriesIn('coalesce(m.mask, 0)')} as categories, h.kelurahan, 1 as quantity,
       h.caused_by as facts
     from read.figure_household h
     left join ${members(at)}
     where h.outcome = 'KRS' and ${inArea('h', at)} and ${validOn('h', at)} and ${known('h', at)}`,
};
