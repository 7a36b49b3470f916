import { dayOf, type Day } from '#libs/domain/kernel';
import { isChild } from './category.js';
import { scored, type ScoredMeasurement } from './child-scores.js';
import type { PersonSpan } from './derive.js';
import type { PersonState } from './person.js';

/**
 * What the latest height that is not flagged says, however old. `RECHECK`: the only heights there
 * are lie so far out that the child is to be measured again.
 */
export type StuntingStatus = 'STUNTED' | 'NOT_STUNTED' | 'RECHECK';

/** From this day on, by this measurement. */
export interface StuntingChange {
  readonly day: Day;
  readonly status: StuntingStatus;
  readonly factId: string;
}

/** Below -2 SD of height-for-age (Permenkes 2/2020: pendek, sangat pendek). */
const STUNTED_BELOW = -2;

/** The status from a measurement on, given the one before it. */
export const stuntingAfter = (
  { counted, flagged }: ScoredMeasurement,
  before: StuntingStatus | undefined,
): StuntingStatus | undefined => {
  if (counted.HAZ !== undefined) return counted.HAZ < STUNTED_BELOW ? 'STUNTED' : 'NOT_STUNTED';
  return before ?? (flagged.includes('HAZ') ? 'RECHECK' : undefined);
};

/** Height-for-age of a person's measurements, in the order of their days. */
export const heightsOf = (person: PersonState): readonly ScoredMeasurement[] =>
  person.measurements
    .filter((m) => m.heightCm !== undefined)
    .map((m) => ({ at: dayOf(m.at), m }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ m }) => scored(person, m))
    .filter(({ counted, flagged }) => counted.HAZ !== undefined || flagged.includes('HAZ'));

/** Every change of a child's stunting status; the last measurement of a day counts for it. */
export const stuntingChanges = (
  heights: readonly ScoredMeasurement[],
): readonly StuntingChange[] => {
  const changes: StuntingChange[] = [];
  let status: StuntingStatus | undefined;
  for (const [n, height] of heights.entries()) {
    const next = stuntingAfter(height, status);
    const lastOfDay = heights[n + 1]?.day !== height.day;
    if (lastOfDay && next !== undefined && next !== changes.at(-1)?.status)
      changes.push({ day: height.day, status: next, factId: height.factId });
    status = next;
  }
  return changes;
};

/** A stretch of days in which the stunting status stayed the same, too. */
export interface StuntingSpan extends PersonSpan {
  /** Undefined for who is no child below five, and for one never measured. */
  readonly stunting: StuntingStatus | undefined;
}

const piece = (
  span: PersonSpan,
  from: Day,
  to: Day | undefined,
  change: StuntingChange | undefined,
): StuntingSpan => {
  const { to: _, ...rest } = span;
  return {
    ...rest,
    from,
    ...(to !== undefined && { to }),
    stunting: change?.status,
    causes:
      change === undefined || span.causes.includes(change.factId)
        ? span.causes
        : [...span.causes, change.factId],
  };
};

/** A person's spans with the stunting status, cut where it changes. */
export const withStunting = (
  spans: readonly PersonSpan[],
  changes: readonly StuntingChange[],
): readonly StuntingSpan[] =>
  spans.flatMap((span) => {
    if (!isChild(span.category)) return [piece(span, span.from, span.to, undefined)];
    const within = changes.filter(
      ({ day }) => day > span.from && (span.to === undefined || day < span.to),
    );
    const before = changes.findLast(({ day }) => day <= span.from);
    const starts = [
      { day: span.from, change: before },
      ...within.map((change) => ({ day: change.day, change })),
    ];
    return starts.map(({ day, change }, n) =>
      piece(span, day, starts[n + 1]?.day ?? span.to, change),
    );
  });
