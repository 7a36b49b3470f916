import { birthDayOf, currentPolicy, type Measurement, type PersonState } from '#libs/domain/family';
import { addDays, addMonths, dayOf, type Day } from '#libs/domain/kernel';
import type { Of, Wait } from '../rule.js';

/** Birth and the day of five years. */
export const ageRange = (person: PersonState): { readonly from: Day; readonly to: Day } => {
  const from = birthDayOf(person);
  return { from, to: addMonths(from, currentPolicy.agedOutFromMonths) };
};

interface Due {
  readonly code: string;
  /** Days after the measurement until the next one is overdue. */
  readonly after: number;
  /** Days after which another rule takes over. */
  readonly upTo?: number;
}

/**
 * Days on which the next measurement of a child was overdue: after each measurement, and after
 * birth for one not yet measured.
 */
export const measuredWaits = (
  { person }: Pick<Of, 'person'>,
  { from: born, to: five }: { readonly from: Day; readonly to: Day },
  due: (last: Measurement | undefined) => Due | undefined,
): readonly Wait[] => {
  if (five <= dayOf(person.addedAt)) return [];
  const measured = [...person.measurements].sort((a, b) => (a.at < b.at ? -1 : 1));
  return [undefined, ...measured].flatMap((last, n) => {
    const since = last === undefined ? born : dayOf(last.at);
    const next = measured[n];
    const waiting = due(last);
    if (waiting === undefined) return [];
    const ends = [five, next && dayOf(next.at), waiting.upTo && addDays(since, waiting.upTo + 1)];
    const [until = five] = ends.filter((day) => typeof day === 'string').sort();
    const from = addDays(since, waiting.after + 1);
    const { code } = waiting;
    return from < until ? [{ code, since: from, from, to: until, factId: last?.factId }] : [];
  });
};
