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

const earlier = (a: Day, b: Day | undefined): Day => (b === undefined || a < b ? a : b);

/**
 * Days on which the next measurement of a child was overdue: after each measurement from the n-th
 * on, and after birth (n = -1) for one not yet measured.
 */
export const measuredWaits = (
  { person }: Pick<Of, 'person'>,
  n: number,
  due: (last: Measurement | undefined) => Due | undefined,
): readonly Wait[] => {
  const { measurements } = person;
  const { from: born, to: five } = ageRange(person);
  if (five <= dayOf(person.addedAt)) return [];
  const waits: Wait[] = [];
  for (let i = n; i < measurements.length; i += 1) {
    const last = measurements[i];
    const waiting = due(last);
    if (waiting === undefined) continue;
    const since = last === undefined ? born : dayOf(last.at);
    const from = addDays(since, waiting.after + 1);
    const taken = waiting.upTo === undefined ? five : addDays(since, waiting.upTo + 1);
    const until = earlier(five, taken);
    const next = measurements[i + 1];
    if (from < until)
      waits.push({
        code: waiting.code,
        from,
        to: earlier(until, next && dayOf(next.at)),
        factId: last?.factId,
      });
  }
  return waits;
};
