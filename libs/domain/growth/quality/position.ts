import { monthsOf, STANDING_FROM_DAY, wholeDays } from '../scores/age.js';
import { share, type Measured, type Share } from './measured.js';

/** WHO's rows for this table, in months; the second contains the first. */
export const POSITION_GROUPS = {
  '00-08': [0, 9],
  '00-11': [0, 12],
  '12-23': [12, 24],
  '24-35': [24, 36],
  '36-47': [36, 48],
  '48-59': [48, 60],
} as const;

export type PositionGroup = keyof typeof POSITION_GROUPS;

const isMismatch = ({ child }: Measured): boolean =>
  child.ageDays !== undefined &&
  child.position !== undefined &&
  (child.position === 'TB') !== wholeDays(child.ageDays) >= STANDING_FROM_DAY;

/** Standing below 731 days, or lying from then on, of those measured in a known position. */
export const positionMismatch = (
  rows: readonly Measured[],
): Readonly<Record<PositionGroup, Share>> =>
  Object.fromEntries(
    Object.entries(POSITION_GROUPS).map(([group, [from, to]]) => {
      const known = rows.filter(({ child }) => {
        if (child.ageDays === undefined || child.position === undefined) return false;
        const months = monthsOf(wholeDays(child.ageDays));
        return months >= from && months < to;
      });
      return [group, share(known.filter(isMismatch).length, known.length)];
    }),
  ) as Record<PositionGroup, Share>;
