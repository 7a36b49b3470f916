import { FUNDINGS, supportKinds } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import { PERSONS, type At, type Figure, type PartOf } from './figure.js';
import { lastSupports } from './last.js';
import { categoriesIn, categoryBit, eachPerson, inArea, known } from './lines.js';

const inPeriod = ({ from, asOf }: At): string => `on_day between ${from} and ${asOf}`;

const deliveries = (condition: string, at: At): string =>
  `select family_id, array[person_id] as persons,
     array_remove(array[category], null) as categories, kelurahan, 1 as quantity,
     array[fact_id] as facts
   from read.figure_support d
   where ${condition} and ${inArea('d', at)} and ${inPeriod(at)} and ${known('d', at)}`;

export const SUPPORT_V1: Figure = {
  name: 'support/1',
  title: { id: 'Bantuan dan layanan diberikan', en: 'Support delivered' },
  text: {
    id: 'Bantuan dan layanan yang diterima seseorang dalam periode ini, masing-masing dihitung sekali, dalam kategori dan kelurahan penerima pada hari itu. Telur dihitung tersendiri; jawaban bahwa tidak ada yang diterima tidak dihitung.',
    en: 'Help and services that somebody received in the period, each counted once, in the category and kelurahan of the receiver on that day. Eggs are counted apart; an answer that nothing was received is not counted.',
  },
  unit: { id: 'bantuan', en: 'deliveries' },
  state: false,
  counts: 'DEED',
  because: { came: 'DELIVERED', went: 'PERIOD' },
  lines: (at) => deliveries('true', at),
};

const DIVISIONS = {
  KIND: {
    title: { id: 'Bantuan', en: 'Support' },
    only: { id: 'Hanya jenis', en: 'Only of the kind' },
  },
  FUNDING: {
    title: { id: 'Bantuan dengan dana', en: 'Support paid by' },
    only: { id: 'Hanya dengan sumber dana', en: 'Only what was paid by' },
  },
} as const satisfies Partial<Record<PartOf['by'], Readonly<Record<'title' | 'only', Bilingual>>>>;

const part = (
  by: keyof typeof DIVISIONS,
  name: string,
  words: Bilingual,
  condition: string,
): Figure => {
  const { title, only } = DIVISIONS[by];
  return {
    ...SUPPORT_V1,
    name: `support-${name}/1`,
    title: { id: `${title.id}: ${words.id}`, en: `${title.en}: ${words.en}` },
    text: {
      id: `${SUPPORT_V1.text.id} ${only.id}: ${words.id}.`,
      en: `${SUPPORT_V1.text.en} ${only.en}: ${words.en}.`,
    },
    partOf: { figure: SUPPORT_V1.name, by },
    lines: (at) => deliveries(condition, at),
  };
};

const slug = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/** Whoever adds a kind of support adds its figure. */
const BY_KIND = [...supportKinds.values()]
  .filter(({ isNone }) => isNone !== true)
  .map((kind) => part('KIND', slug(kind.kind), kind, `kind = '${kind.kind}'`));

const BY_FUNDING = [
  ...Object.entries(FUNDINGS).map(([code, words]) =>
    part('FUNDING', `from-${slug(code)}`, words, `funding = '${code}'`),
  ),
  part(
    'FUNDING',
    'from-unknown',
    { id: 'tidak dicatat', en: 'nobody on record' },
    'funding is null',
  ),
];

/** Support by kind, and once more by who paid for it; each division adds up to `support/1`. */
export const SUPPORT_PARTS: readonly Figure[] = [...BY_KIND, ...BY_FUNDING];

export const SUPPORTED_V1: Figure = {
  name: 'supported/1',
  title: { id: 'Orang yang menerima bantuan', en: 'Persons supported' },
  text: {
    id: 'Orang yang dalam periode ini menerima sekurangnya satu bantuan atau layanan selagi ia termasuk salah satu dari lima kategori. Setiap orang dihitung sekali, dalam kategori dan kelurahan pada bantuan terakhirnya dalam periode.',
    en: 'Persons who received help or a service at least once in the period while they belonged to one of the five categories. Each person is counted once, in the category and kelurahan of the last such help of the period.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'DELIVERED', went: 'PERIOD' },
  lines: (at) => eachPerson(lastSupports(at)),
};

/** Families of which somebody was helped in the places asked for. */
const someFamilies = (at: At): string =>
  at.area === undefined
    ? 'true'
    : `family_id in (select family_id from read.figure_support w
        where ${inPeriod(at)} and ${inArea('w', at)} and ${known('w', at)})`;

const LATEST = 'order by on_day desc, known_from desc, fact_id desc';

export const SUPPORTED_FAMILIES_V1: Figure = {
  name: 'supported-families/1',
  title: { id: 'Keluarga yang menerima bantuan', en: 'Families supported' },
  text: {
    id: 'Keluarga yang salah satu anggotanya dalam periode ini menerima bantuan atau layanan, masing-masing dihitung sekali, di kelurahan pada bantuan terakhirnya dalam periode. Menurut kategori: keluarga yang anggota dari kategori itu menerimanya, sehingga satu keluarga dapat terhitung dalam beberapa kategori.',
    en: 'Families of which somebody received help or a service in the period, each counted once, in the kelurahan of the last such help. By category: families in which somebody of that category received it, so that one family may count in several.',
  },
  unit: { id: 'keluarga', en: 'families' },
  state: false,
  counts: 'FAMILY',
  because: { came: 'DELIVERED', went: 'PERIOD' },
  lines: (at) => `select family_id, array_agg(distinct person_id order by person_id) as persons,
       ${categoriesIn(`bit_or(${categoryBit('category')})`)} as categories,
       (array_agg(kelurahan ${LATEST}))[1] as kelurahan, 1 as quantity,
       array_agg(fact_id ${LATEST}) as facts
     from read.figure_support d
     where ${someFamilies(at)} and ${inPeriod(at)} and ${known('d', at)}
     group by family_id`,
};
