import { completedMonths, type Day } from '#libs/domain/kernel';
import type { Sex } from '../reference/tables.js';
import { kmsBand } from './bands.js';
import { judgeGain, type Verdict } from './judge.js';
import { KMS_V1, minimumGain, type KmsPolicy } from './policy.js';

/** A weighing as a point of the card. */
export interface CardPoint {
  readonly day: Day;
  readonly weightKg: number;
  /** Weight-for-age, rounded; undefined where it is flagged, or cannot be taken. */
  readonly waz: number | undefined;
}

/** What a point comes to, beside the one before it. */
export interface JudgedPoint extends Verdict {
  /** Completed months of age. */
  readonly ageMonths: number;
  /** 0 is below the lowest line. Undefined where the weight cannot be judged. */
  readonly band: number | undefined;
  readonly gainGrams: number | undefined;
  readonly minimumGrams: number | undefined;
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** The least a child must gain over a gap of months, each with its own minimum. */
const minimumOver = (
  sex: Sex,
  ageMonths: number,
  gap: number,
  policy: KmsPolicy,
): number | undefined => {
  let sum = 0;
  for (let back = 0; back < gap; back += 1) {
    const minimum = minimumGain(sex, ageMonths - back, policy);
    if (minimum === undefined) return undefined;
    sum += minimum;
  }
  return sum;
};

const bandOf = ({ waz }: CardPoint, policy: KmsPolicy): number | undefined =>
  waz === undefined ? undefined : kmsBand(waz, policy);

const verdictOf = (
  now: Omit<JudgedPoint, keyof Verdict>,
  before: CardPoint,
  gap: number,
  policy: KmsPolicy,
): Verdict => {
  const bridged = policy.sumGapsFromMonth !== undefined && now.ageMonths >= policy.sumGapsFromMonth;
  if (gap > 1 && !bridged) return { code: 'O', reason: 'MONTH_MISSED' };
  const { band, gainGrams, minimumGrams } = now;
  const previousBand = bandOf(before, policy);
  if (band === undefined || previousBand === undefined || gainGrams === undefined)
    return { code: 'O', reason: 'WEIGHT_NOT_JUDGED' };
  return judgeGain({ gainGrams, minimumGrams, band, previousBand }, policy.strictMinimumGain);
};

/**
 * N, T, O or B of one point, given the last one of an earlier month; without one, B. Weights in
 * kilograms, gains in grams.
 */
export const judgePoint = (
  child: { readonly sex: Sex; readonly birthDate: Day },
  now: CardPoint,
  before: CardPoint | undefined,
  policy: KmsPolicy = KMS_V1,
): JudgedPoint => {
  const ageMonths = completedMonths(child.birthDate, now.day);
  const band = bandOf(now, policy);
  const unknown = { ageMonths, band, gainGrams: undefined, minimumGrams: undefined };
  if (before === undefined) return { ...unknown, code: 'B', reason: 'FIRST_WEIGHING' };
  const gap = monthNumber(now.day) - monthNumber(before.day);
  const judged = {
    ageMonths,
    band,
    gainGrams: Math.round((now.weightKg - before.weightKg) * 1000),
    minimumGrams: minimumOver(child.sex, ageMonths, gap, policy),
  };
  return { ...judged, ...verdictOf(judged, before, gap, policy) };
};
