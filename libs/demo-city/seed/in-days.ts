import { toLocal, type Day } from '#libs/domain/kernel';
import type { Act } from '../script.js';

/** What was entered on one day in Jakarta. */
export interface WorkDay {
  readonly day: Day;
  readonly acts: readonly Act[];
}

const dayOfEntry = (act: Act): Day => toLocal(Date.parse(act.recordedAt)).slice(0, 10);

/** Cuts acts in order of entry into the days on which they were entered. */
export const inDays = (acts: readonly Act[]): readonly WorkDay[] =>
  Array.from(Map.groupBy(acts, dayOfEntry), ([day, entered]) => ({ day, acts: entered }));
