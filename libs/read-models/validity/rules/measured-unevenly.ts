import { areaName } from '#libs/domain/area';
import { ageRatio, sexRatio, UNLIKELY_BELOW, type Ratio } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import { childrenBehind } from '../sums/last-measured.js';
import { measuredRule, type Judged } from './measured.js';
import { sentence } from './sentence.js';
import { COMPANION } from './who.js';

const judged = (
  { first, second, expected, p }: Ratio,
  words: readonly [Bilingual, Bilingual],
  key: string,
  smallest: number,
): readonly Judged[] => {
  const of = first + second;
  if (of < smallest || p === undefined || p >= UNLIKELY_BELOW) return [];
  const [a, b] = words;
  const detail = sentence((say, l) =>
    l === 'id'
      ? `${areaName(key)}: ${say(first)} ${a.id}, ${say(second)} ${b.id}; diharapkan ${say((100 * expected) / (1 + expected))} %`
      : `${areaName(key)}: ${say(first)} ${a.en}, ${say(second)} ${b.en}; ${say((100 * expected) / (1 + expected))} % expected`,
  );
  return [{ n: first, of, detail }];
};

const SEXES = [
  { id: 'anak laki-laki', en: 'boys' },
  { id: 'anak perempuan', en: 'girls' },
] as const;

export const SEX_RATIO = measuredRule({
  about: 'AREA',
  counted: 'CHILDREN',
  id: 'Q-SEX',
  severity: 'I',
  title: { id: 'Anak laki-laki dan perempuan tidak seimbang', en: 'Boys and girls out of balance' },
  text: {
    id: 'Perbandingan anak laki-laki dan perempuan yang diukur jauh dari satu banding satu (p < 0,001): sebagian terlewat. Atas anak yang diukur dalam 6 bulan, sejak 30 anak.',
    en: 'Boys and girls measured are far from one to one (p < 0.001): some were missed. Of children measured within 6 months, from 30 on.',
  },
  fixedBy: COMPANION,
  columns: ['boys'],
  judge: ({ n, boys = 0 }, key, smallest) => judged(sexRatio(boys, n - boys), SEXES, key, smallest),
  behind: childrenBehind('MEASURED', 'true'),
});

const AGES = [
  { id: 'anak 6-29 bulan', en: 'children of 6-29 months' },
  { id: 'anak 30-59 bulan', en: 'of 30-59 months' },
] as const;

export const AGE_RATIO = measuredRule({
  about: 'AREA',
  counted: 'CHILDREN',
  id: 'Q-AGES',
  severity: 'I',
  title: { id: 'Umur yang diukur tidak seimbang', en: 'Ages measured out of balance' },
  text: {
    id: 'Anak 6-29 bulan terhadap 30-59 bulan jauh dari 0,85 banding satu (p < 0,001): anak yang lebih besar, atau lebih kecil, terlewat. Atas anak yang diukur dalam 6 bulan, sejak 30 anak.',
    en: 'Children of 6-29 months to those of 30-59 are far from 0.85 to one (p < 0.001): the older, or the younger, were missed. Of children measured within 6 months, from 30 on.',
  },
  fixedBy: COMPANION,
  columns: ['young', 'old'],
  judge: ({ young = 0, old = 0 }, key, smallest) =>
    judged(ageRatio(young, old), AGES, key, smallest),
  behind: childrenBehind('MEASURED', 'f.months >= 6'),
});
