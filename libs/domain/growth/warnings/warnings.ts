import { daysBetween, type Day, type Warning } from '#libs/domain/kernel';
import { entryHints } from '../entry/problems.js';
import { INDICES } from '../indices.js';
import type { ChildMeasurement } from '../measurement.js';
import {
  DAYS_PER_MONTH,
  monthsOf,
  STANDARDS_END_MONTHS,
  STANDING_FROM_DAY,
  wholeDays,
} from '../scores/age.js';
import { lyingLength } from '../scores/height.js';
import { zScores } from '../scores/z-scores.js';
import type { GrowthWarning } from './texts.js';

/** A child's measurement and the day it was taken. */
export interface Taken {
  readonly child: ChildMeasurement;
  readonly day: Day;
}

const warn = (code: GrowthWarning, field?: string): Warning =>
  field === undefined ? { code } : { code, field };

/** AG-02, AN-01, AN-02 and AN-06 (as a doubt): what one measurement shows. */
const alone = (child: ChildMeasurement): Warning[] => {
  const { ageDays, position, heightCm } = child;
  const scores = zScores(child);
  const unexpected =
    scores.positionImplausible ||
    (position === 'PB' && ageDays !== undefined && wholeDays(ageDays) >= STANDING_FROM_DAY);
  return [
    ...(INDICES.some((index) => scores[index]?.flagged) ? [warn('Z_SCORE_FLAGGED')] : []),
    ...entryHints(child).map((hint) => warn('PROBABLE_SLIP', hint.field)),
    ...(ageDays !== undefined && monthsOf(ageDays) >= STANDARDS_END_MONTHS
      ? [warn('AGE_OUTSIDE_STANDARDS')]
      : []),
    ...(heightCm !== undefined && unexpected ? [warn('POSITION_IMPLAUSIBLE', 'position')] : []),
  ];
};

const SHRINKS_BY_CM = 1;
/** Beyond rounding of the last digit, so that 1.0 cm exactly is not "more than 1.0 cm". */
const EPSILON = 1e-9;
const growsAtMostCm = (ageDays: number): number => (monthsOf(ageDays) <= 12 ? 5 : 3);

/** AN-03 and AN-10. Compared as if lying, so that a change of position is no change of height. */
const ofHeight = (now: Taken, before: Taken): Warning[] => {
  const { heightCm, position, ageDays } = now.child;
  if (heightCm === undefined || before.child.heightCm === undefined) return [];
  const grown =
    lyingLength(heightCm, position) - lyingLength(before.child.heightCm, before.child.position);
  const days = daysBetween(before.day, now.day);
  if (days === 0)
    return Math.abs(grown) > SHRINKS_BY_CM + EPSILON
      ? [warn('MEASURERS_DISAGREE', 'heightCm')]
      : [];
  if (grown < -SHRINKS_BY_CM - EPSILON) return [warn('HEIGHT_DECREASED', 'heightCm')];
  if (ageDays === undefined) return [];
  const limit = growsAtMostCm(ageDays) * Math.max(1, days / DAYS_PER_MONTH);
  return grown > limit + EPSILON ? [warn('HEIGHT_JUMPED', 'heightCm')] : [];
};

const JUMPS = [
  ['HAZ', 1.5, 'HAZ_JUMPED', 'heightCm'],
  ['WAZ', 2, 'WAZ_JUMPED', 'weightKg'],
] as const;
const JUMP_WITHIN_DAYS = 60;

/** AN-04. */
const ofScores = (now: Taken, before: Taken): Warning[] => {
  if (daysBetween(before.day, now.day) > JUMP_WITHIN_DAYS) return [];
  const [a, b] = [zScores(now.child), zScores(before.child)];
  return JUMPS.filter(
    ([index, limit]) => Math.abs((a[index]?.z ?? NaN) - (b[index]?.z ?? NaN)) > limit + EPSILON,
  ).map(([, , code, field]) => warn(code, field));
};

/** AN-05. */
const ofRepetition = (now: Taken, before: Taken): Warning[] => {
  const { weightKg, heightCm } = now.child;
  const same = weightKg === before.child.weightKg && heightCm === before.child.heightCm;
  return weightKg !== undefined && heightCm !== undefined && same && now.day !== before.day
    ? [warn('SAME_AS_LAST', 'weightKg')]
    : [];
};

/**
 * What is odd about a child's measurement, never a reason to refuse it. `before` is the last valid
 * measurement up to that day: not voided, not flagged.
 */
export const growthWarnings = (now: Taken, before?: Taken): readonly Warning[] => [
  ...alone(now.child),
  ...(before === undefined
    ? []
    : [...ofHeight(now, before), ...ofScores(now, before), ...ofRepetition(now, before)]),
];
