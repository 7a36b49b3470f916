import type { Bilingual } from '#libs/domain/kernel';
import { CHILDREN, type Figure } from './figure.js';
import { lastDeeds, lastScores } from './last.js';
import { eachPerson } from './lines.js';

type Column = 'haz' | 'waz' | 'whz';

interface Words {
  readonly title: Bilingual;
  /** What lies below -2 SD: `Tinggi badan menurut umur`. */
  readonly index: Bilingual;
}

const OEDEMA: Bilingual = {
  id: ' Anak dengan edema kedua kaki dihitung di bawah -3 SD.',
  en: ' A child with oedema of both feet counts as below -3 SD.',
};

const NONE: Bilingual = { id: '', en: '' };

/** Hundredths of an SD below which a child is counted (WHO 2006, Permenkes 2/2020). */
const LIMIT = -200;

const prevalenceOf = (name: string, score: Column, { title, index }: Words): Figure => {
  const oedema = score === 'haz' ? NONE : OEDEMA;
  return {
    name,
    title,
    text: {
      id: `Dari anak di bawah 60 bulan yang diukur dalam periode ini, bagian yang ${index.id} pada pengukuran sah terakhirnya dalam periode berada di bawah -2 SD (WHO 2006, Permenkes 2/2020). Nilai yang harus diperiksa ulang tidak ikut, baik di pembilang maupun penyebut.${oedema.id} Setiap anak dihitung sekali, dalam kategori dan kelurahan pada pengukuran itu. Hanya tentang anak yang diukur: lihat D/S.`,
      en: `Of the children below 60 months measured in the period, the share whose ${index.en} at their last valid measurement of the period lies below -2 SD (WHO 2006, Permenkes 2/2020). Scores to be measured again are in neither numerator nor denominator.${oedema.en} Each child is counted once, in the category and kelurahan of that measurement. It speaks of children measured only: see D/S.`,
    },
    unit: CHILDREN,
    state: false,
    shareOf: { id: 'anak yang diukur', en: 'children measured' },
    counts: 'PERSON',
    because: { came: 'MEASURED', went: 'PERIOD', turned: 'MEASURED' },
    lines: (at) =>
      eachPerson(
        score === 'haz' ? lastDeeds('HEIGHT', at) : lastScores(score, at),
        `(${score} < ${LIMIT})::integer`,
      ),
  };
};

export const PREVALENCE_V1 = prevalenceOf('prevalence/1', 'haz', {
  title: { id: 'Prevalensi stunting', en: 'Prevalence of stunting' },
  index: { id: 'tinggi badan menurut umurnya', en: 'height for age' },
});

export const WASTED_V1 = prevalenceOf('wasted/1', 'whz', {
  title: { id: 'Prevalensi wasting', en: 'Prevalence of wasting' },
  index: { id: 'berat badan menurut tinggi badannya', en: 'weight for height' },
});

export const UNDERWEIGHT_V1 = prevalenceOf('underweight/1', 'waz', {
  title: { id: 'Prevalensi berat badan kurang', en: 'Prevalence of underweight' },
  index: { id: 'berat badan menurut umurnya', en: 'weight for age' },
});
