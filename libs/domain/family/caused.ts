import type { Day, LocalInstant } from '#libs/domain/kernel';

/** Something in a history: when it happened and the fact that says so. */
export interface Caused {
  readonly factId: string;
  readonly at: LocalInstant;
}

/** The last item that had happened by the end of a day; the list is in order of `at`. */
export const latestBy = <T extends Caused>(items: readonly T[], day: Day): T | undefined =>
  items.findLast((item) => item.at.slice(0, 10) <= day);
