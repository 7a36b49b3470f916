import { concernTexts, indexNames, type ScoreConcern } from '#libs/domain/growth';
import { scoreColumns, summedScore, type SummedScore } from '../sums/scores.js';
import { readingsBehind } from '../sums/window.js';
import { measuredRule } from './measured.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

const INDICES = ['HAZ', 'WAZ', 'WHZ', 'BAZ'] as const;
const SHAPE: readonly ScoreConcern[] = ['SKEWED', 'KURTOSIS_UNUSUAL'];

const isOdd = ({ concerns }: SummedScore): boolean => concerns.some((c) => SHAPE.includes(c));

const told = (
  { index, moments, concerns }: SummedScore,
  say: (value: number) => string,
  language: 'id' | 'en',
): string => {
  const words = concerns
    .filter((concern) => SHAPE.includes(concern))
    .map((concern) => {
      const value = concern === 'SKEWED' ? moments?.skewness : moments?.kurtosis;
      return `${concernTexts[concern][language]} (${say(value ?? 0)})`;
    });
  return `${indexNames[index][language]}: ${words.join(', ')}`;
};

export const SCORE_SHAPE = measuredRule({
  about: 'WORKER',
  counted: 'READINGS',
  id: 'Q-SHAPE',
  severity: 'I',
  title: { id: 'Bentuk sebaran skor tidak lazim', en: 'Unusual shape of scores' },
  text: {
    id: 'Skor z seorang pengukur menceng (lebih dari 0,5) atau kurtosisnya di luar 2 sampai 4; sebaran normal 0 dan 3. Dinilai atas 6 bulan, sejak 30 pengukuran.',
    en: 'The z-scores of a measurer are skewed (beyond 0.5), or their kurtosis is outside 2 to 4; 0 and 3 are normal. Judged over 6 months, from 30 measurements on.',
  },
  fixedBy: SUPERVISOR,
  columns: INDICES.flatMap(scoreColumns),
  judge: (row, _key, smallest) => {
    const odd = INDICES.map((index) => summedScore(row, index)).filter(
      (score) => score.n >= smallest && isOdd(score),
    );
    if (odd.length === 0) return [];
    const detail = sentence((say, l) => odd.map((score) => told(score, say, l)).join('; '));
    return [{ n: odd.length, of: row.n, detail }];
  },
  behind: readingsBehind('WORKER', 'SHAPE', 'r.scored'),
});
