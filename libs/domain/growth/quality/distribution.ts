import { AGE_GROUPS, ageGroupOf, type AgeGroup } from '../prevalence/survey.js';
import { DAYS_PER_MONTH, monthsOf } from '../scores/age.js';
import { chiSquareTail, evenChiSquare, shareTail } from '../statistics/chi-square.js';
import { share, type Measured, type Share } from './measured.js';

/** A ratio of two counts against the one expected; `p` is how often chance alone goes so far. */
export interface Ratio {
  readonly first: number;
  readonly second: number;
  readonly ratio: number | undefined;
  readonly expected: number;
  readonly p: number | undefined;
}

const ratioOf = (first: number, second: number, expected: number): Ratio => ({
  first,
  second,
  ratio: second === 0 ? undefined : first / second,
  expected,
  p: first + second === 0 ? undefined : shareTail(first, first + second, expected / (1 + expected)),
});

export interface Distribution {
  /** Boys to girls. */
  readonly sex: Ratio;
  /** 6-29 months to 30-59 months. */
  readonly age: Ratio;
  readonly ageGroups: Readonly<Record<AgeGroup, number>>;
  /** Children in each completed month of age 0-59. */
  readonly months: readonly number[];
  /** Children by age in months modulo 12: a heap shows ages rounded to whole years. */
  readonly heaping: { readonly counts: readonly number[]; readonly p: number };
  /** Children by calendar month of birth, January first. */
  readonly birthMonths: readonly number[];
  readonly heaps: Readonly<Record<Heap, HeapShare>>;
}

/** Birth on the 1st or 15th; age of exactly 12, 24, 36 or 48 months. */
export type Heap = 'BIRTH_DAY' | 'WHOLE_YEARS';

export interface HeapShare extends Share {
  readonly expectedPercent: number;
  /** More than twice what is expected. */
  readonly heaped: boolean;
}

const EXPECTED_SHARE: Readonly<Record<Heap, number>> = {
  BIRTH_DAY: 2 / DAYS_PER_MONTH,
  WHOLE_YEARS: 4 / 60,
};

/** So many of a group at the days, or ages, where a heap would be. */
export const heapShare = (heap: Heap, n: number, of: number): HeapShare => {
  const all = share(n, of);
  const expectedPercent = 100 * EXPECTED_SHARE[heap];
  return { ...all, expectedPercent, heaped: (all.percent ?? 0) > 2 * expectedPercent };
};

const countsOf = (length: number, places: readonly number[]): number[] => {
  const counts = Array.from({ length }, () => 0);
  for (const place of places) if (place >= 0 && place < length) counts[place]! += 1;
  return counts;
};

const EXPECTED_AGE_RATIO = 0.85;

/** A ratio that chance alone brings less often is not believed (SMART: problematic). */
export const UNLIKELY_BELOW = 0.001;

/** Boys to girls, against as many boys for each girl. */
export const sexRatio = (boys: number, girls: number, expectedBoysPerGirl: number = 1): Ratio =>
  ratioOf(boys, girls, expectedBoysPerGirl);

/** Children of 6-29 months to those of 30-59 months. */
export const ageRatio = (young: number, old: number): Ratio =>
  ratioOf(young, old, EXPECTED_AGE_RATIO);

/** Who was measured: a distribution far from the expected one means that some were missed. */
export const distributionOf = (
  rows: readonly Measured[],
  expectedBoysPerGirl: number = 1,
): Distribution => {
  const ages = rows.flatMap((r) => (r.child.ageDays === undefined ? [] : [r.child.ageDays]));
  const months = countsOf(
    60,
    ages.map((days) => Math.floor(monthsOf(days))),
  );
  const between = (from: number, to: number): number =>
    months.slice(from, to).reduce((sum, n) => sum + n, 0);
  const heap = countsOf(
    12,
    months.flatMap((n, m) => Array.from({ length: n }, () => m % 12)),
  );
  const birthDays = rows.flatMap((r) =>
    r.birthDate === undefined ? [] : [Number(r.birthDate.slice(8, 10))],
  );
  return {
    heaps: {
      BIRTH_DAY: heapShare(
        'BIRTH_DAY',
        birthDays.filter((d) => d === 1 || d === 15).length,
        birthDays.length,
      ),
      WHOLE_YEARS: heapShare(
        'WHOLE_YEARS',
        [12, 24, 36, 48].reduce((sum, m) => sum + (months[m] ?? 0), 0),
        between(0, 60),
      ),
    },
    sex: sexRatio(
      rows.filter((r) => r.child.sex === 'L').length,
      rows.filter((r) => r.child.sex === 'P').length,
      expectedBoysPerGirl,
    ),
    age: ageRatio(between(6, 30), between(30, 60)),
    ageGroups: Object.fromEntries(
      AGE_GROUPS.map((group) => [group, ages.filter((d) => ageGroupOf(d) === group).length]),
    ) as Record<AgeGroup, number>,
    months,
    heaping: { counts: heap, p: chiSquareTail(evenChiSquare(heap), 11) },
    birthMonths: countsOf(
      12,
      rows.flatMap((r) => (r.birthDate === undefined ? [] : [Number(r.birthDate.slice(5, 7)) - 1])),
    ),
  };
};
