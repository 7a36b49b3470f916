import type { Figure } from './figure.js';
import { categoriesIn, categoryBit, inArea, known } from './lines.js';

export const VISITS_V1: Figure = {
  name: 'visits/1',
  title: { id: 'Kunjungan selesai', en: 'Visits done' },
  text: {
    id: 'Kunjungan keluarga yang selesai dalam periode ini, masing-masing dihitung sekali, berapa pun orang yang ditemui. Menurut kategori: kunjungan yang menemui seseorang dari kategori itu, sehingga satu kunjungan dapat terhitung dalam beberapa kategori.',
    en: 'Visits to a family completed in the period, each counted once, however many persons were met. By category: visits that met somebody of that category, so that one visit may count in several.',
  },
  unit: { id: 'kunjungan', en: 'visits' },
  state: false,
  counts: 'DEED',
  because: { came: 'VISITED', went: 'PERIOD' },
  lines: (at) => `select family_id, array_agg(person_id order by person_id) as persons,
       ${categoriesIn(`bit_or(${categoryBit('category')})`)} as categories,
       min(kelurahan) as kelurahan, 1 as quantity, array[fact_id] as facts
     from read.figure_deed d
     where kind = 'VISIT' and ${inArea('d', at)}
       and on_day between ${at.from} and ${at.asOf} and ${known('d', at)}
     group by family_id, fact_id`,
};
