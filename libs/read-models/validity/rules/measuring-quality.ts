import { concernTexts, digitsOf, indexNames } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import { digitColumns } from '../sums/measures.js';
import { scoreColumns, summedScore } from '../sums/scores.js';
import { readingsBehind, type About } from '../sums/window.js';
import { measuredRule, type MeasuredRule, type Row } from './measured.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

const INDICES = ['HAZ', 'WAZ', 'WHZ', 'BAZ'] as const;

const DIGITS = {
  w: { id: 'berat dibulatkan', en: 'weights are rounded' },
  h: { id: 'tinggi dibulatkan', en: 'heights are rounded' },
} as const;

/** Every sign of poor measuring, in words; WHO advises against adding them up to a mark. */
const signsOf = (row: Row, smallest: number): readonly Bilingual[] => {
  const ofScores = INDICES.flatMap((index) => {
    const { n, concerns } = summedScore(row, index);
    if (n < smallest) return [];
    return concerns.map((concern) => ({
      id: `${indexNames[index].id}: ${concernTexts[concern].id}`,
      en: `${indexNames[index].en}: ${concernTexts[concern].en}`,
    }));
  });
  const ofDigits = (['w', 'h'] as const).flatMap((letter) => {
    const digits = digitsOf(digitColumns(letter).map((column) => row[column] ?? 0));
    const rounded = digits !== undefined && digits.n >= smallest && digits.grade === 'PROBLEMATIC';
    return rounded ? [DIGITS[letter]] : [];
  });
  return [...ofScores, ...ofDigits];
};

interface Of {
  readonly about: About;
  readonly id: string;
  readonly title: Bilingual;
  /** Of whom: "di satu kelurahan". */
  readonly of: Bilingual;
}

const qualityOf = ({ about, id, title, of }: Of): MeasuredRule =>
  measuredRule({
    about,
    counted: 'READINGS',
    id,
    severity: 'I',
    title,
    text: {
      id: `Mutu ukur ${of.id} menurut WHO: skor tidak masuk akal di atas 1 %, simpangan baku di luar kebiasaan survei, sebaran menceng, angka dibulatkan. Dinilai atas 6 bulan, sejak 30 pengukuran.`,
      en: `How well was measured ${of.en}, as WHO checks it: implausible scores above 1 %, an unusual standard deviation, skewed scores, rounded figures. Judged over 6 months, from 30 measurements on.`,
    },
    fixedBy: SUPERVISOR,
    columns: [
      'flagged',
      ...INDICES.flatMap(scoreColumns),
      ...digitColumns('w'),
      ...digitColumns('h'),
    ],
    judge: (row, _key, smallest) => {
      const signs = signsOf(row, smallest);
      if (signs.length === 0) return [];
      const detail = sentence((say, l) => {
        const words = signs.map((sign) => sign[l]).join('; ');
        return l === 'id'
          ? `${say(row.n)} pengukuran. ${words}`
          : `${say(row.n)} measurements. ${words}`;
      });
      return [{ n: row['flagged'] ?? 0, of: row.n, detail }];
    },
    behind: readingsBehind(about, 'MEASURED', 'true'),
  });

export const KELURAHAN_QUALITY = qualityOf({
  about: 'AREA',
  id: 'Q-KELURAHAN',
  title: { id: 'Mutu ukur per kelurahan', en: 'Quality of measuring by kelurahan' },
  of: { id: 'di satu kelurahan', en: 'in a kelurahan' },
});

export const POSYANDU_QUALITY = qualityOf({
  about: 'POSYANDU',
  id: 'Q-POSYANDU',
  title: { id: 'Mutu ukur per posyandu', en: 'Quality of measuring by posyandu' },
  of: { id: 'di satu posyandu', en: 'in a posyandu' },
});

export const AGE_GROUP_QUALITY = qualityOf({
  about: 'AGE_GROUP',
  id: 'Q-AGE-GROUP',
  title: { id: 'Mutu ukur per kelompok umur', en: 'Quality of measuring by age group' },
  of: { id: 'pada satu kelompok umur', en: 'at an age' },
});
