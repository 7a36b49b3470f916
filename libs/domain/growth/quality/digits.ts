import { evenChiSquare } from '../statistics/chi-square.js';
import { share, type Share } from './measured.js';

/** SMART's words for a digit preference score. */
export type DigitGrade = 'EXCELLENT' | 'GOOD' | 'ACCEPTABLE' | 'PROBLEMATIC';

export interface DigitPreference {
  readonly n: number;
  /** How often each last digit 0-9 occurs, at one decimal. */
  readonly counts: readonly number[];
  /** 100 * sqrt(chi-square / 9n): 0 for even digits, 100 when all are the same. */
  readonly score: number;
  readonly grade: DigitGrade;
  /** Half the sum of the distances from 10 %, in percent: who would have to change digit. */
  readonly dissimilarity: number;
  /** Readings that end in .0 or .5; above 30 % is heaping. */
  readonly wholeOrHalf: Share;
  readonly heaped: boolean;
}

const HEAPED_ABOVE_PERCENT = 30;

const gradeOf = (score: number): DigitGrade => {
  if (score < 8) return 'EXCELLENT';
  if (score < 12) return 'GOOD';
  return score < 20 ? 'ACCEPTABLE' : 'PROBLEMATIC';
};

/** Preference for last digits, given how often each occurs; undefined without readings. */
export const digitsOf = (counts: readonly number[]): DigitPreference | undefined => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefined;
  const score = 100 * Math.sqrt(evenChiSquare(counts) / (9 * n));
  const wholeOrHalf = share((counts[0] ?? 0) + (counts[5] ?? 0), n);
  return {
    n,
    counts,
    score,
    grade: gradeOf(score),
    dissimilarity: 50 * counts.reduce((sum, c) => sum + Math.abs(c / n - 0.1), 0),
    wholeOrHalf,
    heaped: (100 * wholeOrHalf.n) / n > HEAPED_ABOVE_PERCENT,
  };
};

/** The same among readings with one decimal. */
export const digitPreference = (readings: readonly number[]): DigitPreference | undefined => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const reading of readings) counts[Math.round(reading * 10) % 10]! += 1;
  return digitsOf(counts);
};
