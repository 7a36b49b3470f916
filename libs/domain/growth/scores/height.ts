import type { Position } from '../measurement.js';
import { monthsOf, NOT_STANDING_BELOW_MONTHS, STANDING_FROM_DAY, wholeDays } from './age.js';

/** What a lying child measures longer than a standing one, in centimetres. */
export const LYING_LONGER_CM = 0.7;

/** Standing below nine months is taken for a slip of the pen: the position is then unknown. */
export const isPositionImplausible = (
  ageDays: number | undefined,
  position: Position | undefined,
): boolean =>
  position === 'TB' && ageDays !== undefined && monthsOf(ageDays) < NOT_STANDING_BELOW_MONTHS;

/**
 * The height the standards want at this age, in centimetres: length below 731 days, height from
 * then on. Without age or position it stays as read.
 */
export const heightForAge = (
  heightCm: number,
  ageDays: number | undefined,
  position: Position | undefined,
): number => {
  if (ageDays === undefined || position === undefined) return heightCm;
  const standingExpected = wholeDays(ageDays) >= STANDING_FROM_DAY;
  if (position === 'TB' && !standingExpected) return heightCm + LYING_LONGER_CM;
  if (position === 'PB' && standingExpected) return heightCm - LYING_LONGER_CM;
  return heightCm;
};

/** As if lying, in centimetres, so that heights of one child can be compared across positions. */
export const lyingLength = (heightCm: number, position: Position | undefined): number =>
  position === 'TB' ? heightCm + LYING_LONGER_CM : heightCm;
