import { daysBetween, type Day } from '#libs/domain/kernel';

/** Rows are kept apart by how many days they hold at most, the last ones for longer, or for ever. */
export const MOST_DAYS = [31, 62, 124, 248, 496, 992, undefined] as const;

/** Which of them the days [from, to) belong to. */
export const spanOf = (from: Day, to: Day | null): number => {
  if (to === null) return MOST_DAYS.length - 1;
  const days = daysBetween(from, to);
  const span = MOST_DAYS.findIndex((most) => most !== undefined && days <= most);
  return span === -1 ? MOST_DAYS.length - 1 : span;
};
