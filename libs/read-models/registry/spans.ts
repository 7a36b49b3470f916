import {
  currentPolicy,
  heightsOf,
  isChild,
  stuntingChanges,
  withStunting,
  type PersonDerived,
  type PersonState,
  type ScoredMeasurement,
  type StuntingSpan,
} from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';

/** A height that is not flagged, held against the standard; in SD. */
export interface Height {
  readonly day: Day;
  readonly haz: number;
}

/** A stretch of days [from, to) that is one line of the registry. */
export interface Line {
  readonly span: StuntingSpan;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly since: Day | undefined;
  readonly cadenceDays: number | undefined;
  /** Within the stretch, and the last one before it. */
  readonly contacts: readonly Day[];
  readonly heights: readonly Height[];
}

const looksTheSame = (a: StuntingSpan, b: StuntingSpan): boolean =>
  a.to === b.from &&
  a.category === b.category &&
  a.kelurahan === b.kelurahan &&
  a.posyandu === b.posyandu &&
  a.atRisk === b.atRisk &&
  a.stunting === b.stunting;

/** Spans that differ only in the facts behind them, joined. */
const joined = (spans: readonly StuntingSpan[]): StuntingSpan[] => {
  const result: StuntingSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last === undefined || !looksTheSame(last, span)) result.push(span);
    else {
      const { to: _, ...head } = last;
      result[result.length - 1] = span.to === undefined ? head : { ...head, to: span.to };
    }
  }
  return result;
};

const reaching = <T extends { readonly day: Day }>(
  items: readonly T[],
  { from, to }: StuntingSpan,
): T[] => {
  const within = items.filter(({ day }) => day >= from && (to === undefined || day < to));
  const before = items.findLast(({ day }) => day < from);
  return before === undefined ? within : [before, ...within];
};

/** The last one of each day. */
const validHeights = (heights: readonly ScoredMeasurement[]): readonly Height[] => {
  const byDay = new Map<Day, Height>();
  for (const { day, counted } of heights)
    if (counted.HAZ !== undefined) byDay.set(day, { day, haz: counted.HAZ });
  return [...byDay.values()];
};

/** The lines of one person, in order of time. */
export const linesOf = (derived: PersonDerived, person: PersonState): readonly Line[] => {
  const days = [...new Set(derived.contacts.map((c) => c.day))].sort().map((day) => ({ day }));
  const measured = heightsOf(person);
  const heights = validHeights(measured);
  let since: Day | undefined;
  let ended: Day | undefined;
  return joined(withStunting(derived.spans, stuntingChanges(measured))).map((span) => {
    if (span.category === undefined) since = undefined;
    else if (since === undefined || ended !== span.from) since = span.from;
    ended = span.to;
    return {
      span,
      from: span.from,
      to: span.to,
      since,
      cadenceDays: span.category && currentPolicy.visitCadenceDays[span.category],
      contacts: reaching(days, span).map(({ day }) => day),
      heights: isChild(span.category) ? reaching(heights, span) : [],
    };
  });
};
