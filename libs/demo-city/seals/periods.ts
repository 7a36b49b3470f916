import { addDays, type Day, type UtcInstant } from '#libs/domain/kernel';
import { periodOf } from '#libs/domain/seal';

/** A period that the demonstration city closed, or is about to. */
export interface DemoSeal {
  /** `2025-1`, `2025-07` */
  readonly period: string;
  /** What was known on the fifth day after the period, at four in the afternoon. */
  readonly knownAt: UtcInstant;
  /** False for the last one: it still waits for the second person. */
  readonly approved: boolean;
}

/** Days after a period on which its books are closed. */
const CLOSED_AFTER = 5;

/** Nothing before the semester that the published table belongs to. */
const FIRST_END: Day = '2025-06-30';

const monthBefore = (day: Day): string => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);

const semestersUpTo = (day: Day): readonly string[] => {
  const names: string[] = [];
  for (let year = 2025; year <= Number(day.slice(0, 4)); year += 1)
    names.push(`${year}-1`, `${year}-2`);
  return names;
};

/**
 * What is sealed in a city that was told until a day: each semester, the July of the published
 * table, and of the last months one that was approved and one that was not yet.
 */
export const demoSeals = (until: Day): readonly DemoSeal[] => {
  const last = monthBefore(addDays(until, 1 - CLOSED_AFTER));
  const approved = [...semestersUpTo(until), '2025-07', monthBefore(`${last}-01`)];
  return [...new Set([...approved, last])]
    .flatMap((id) => periodOf(id) ?? [])
    .map((period) => ({ ...period, on: addDays(period.until, CLOSED_AFTER) }))
    .filter((period) => period.until >= FIRST_END && period.on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
    .map(({ id, on }) => ({
      period: id,
      knownAt: `${on}T09:00:00.000Z`,
      approved: approved.includes(id),
    }));
};
