import type { Figure } from './figure.js';
import { categoriesIn, categoryBit, rowsOn } from './lines.js';

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
  lines: (at) => `select h.family_id,
       coalesce(array_agg(s.person_id order by s.person_id)
         filter (where s.person_id is not null), '{}') as persons,
       ${categoriesIn(`coalesce(bit_or(${categoryBit('s.category')}), 0)`)} as categories,
       h.kelurahan, 1 as quantity, any_value(h.caused_by) as facts
     from ${rowsOn('figure_household', 'h', at)}
     left join ${rowsOn('figure_span', 's', at)} using (family_id)
     where h.outcome = 'KRS'
     group by h.family_id, h.kelurahan`,
};
