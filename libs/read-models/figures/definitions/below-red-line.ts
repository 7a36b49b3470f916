import { KMS_V1 } from '#libs/domain/growth';
import { CHILDREN, type Figure } from './figure.js';
import { lastScores } from './last.js';
import { eachPerson } from './lines.js';

/** In hundredths of an SD of weight for age. */
const RED_LINE = KMS_V1.redLine * 100;

export const BELOW_RED_LINE_V1: Figure = {
  name: 'below-red-line/1',
  title: { id: 'Di bawah garis merah (BGM)', en: 'Below the red line (BGM)' },
  text: {
    id: 'Dari anak di bawah 60 bulan yang ditimbang dalam periode ini, bagian yang pada penimbangan sah terakhirnya dalam periode berada di bawah garis merah KMS: berat badan menurut umur di bawah -3 SD (WHO 2006). Nilai yang harus diperiksa ulang tidak ikut. Anak dengan edema kedua kaki dihitung di bawahnya. Setiap anak dihitung sekali, dalam kategori dan kelurahan pada penimbangan itu.',
    en: 'Of the children below 60 months weighed in the period, the share who at the last valid weighing of the period lay below the red line of the growth card: weight for age below -3 SD (WHO 2006). Scores to be measured again are left out. A child with oedema of both feet counts as below. Each child is counted once, in the category and kelurahan of that weighing.',
  },
  unit: CHILDREN,
  state: false,
  shareOf: { id: 'anak yang ditimbang', en: 'children weighed' },
  counts: 'PERSON',
  because: { came: 'MEASURED', went: 'PERIOD', turned: 'MEASURED' },
  lines: (at) => eachPerson(lastScores('waz', at), `(waz < ${RED_LINE})::integer`),
};
