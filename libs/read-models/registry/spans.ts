import { currentPolicy, type PersonDerived, type PersonSpan } from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';

/** A stretch of days [from, to) that is one line of the registry. */
export interface Line {
  readonly span: PersonSpan;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly since: Day | undefined;
  readonly cadenceDays: number | undefined;
  readonly contacts: readonly Day[];
}

const looksTheSame = (a: PersonSpan, b: PersonSpan): boolean =>
  a.to === b.from &&
  a.category === b.category &&
  a.kelurahan === b.kelurahan &&
  a.posyandu === b.posyandu &&
  a.atRisk === b.atRisk;

/** Spans that differ only in the facts behind them, joined. */
const joined = (spans: readonly PersonSpan[]): PersonSpan[] => {
  const result: PersonSpan[] = [];
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

const contactsFor = (days: readonly Day[], { from, to }: PersonSpan): Day[] => {
  const within = days.filter((day) => day >= from && (to === undefined || day < to));
  const before = days.findLast((day) => day < from);
  return before === undefined ? within : [before, ...within];
};

/** The lines of one person, in order of time. */
export const linesOf = (person: PersonDerived): readonly Line[] => {
  const days = [...new Set(person.contacts.map((c) => c.day))].sort();
  let since: Day | undefined;
  let ended: Day | undefined;
  return joined(person.spans).map((span) => {
    if (span.category === undefined) since = undefined;
    else if (since === undefined || ended !== span.from) since = span.from;
    ended = span.to;
    return {
      span,
      from: span.from,
      to: span.to,
      since,
      cadenceDays: span.category && currentPolicy.visitCadenceDays[span.category],
      contacts: contactsFor(days, span),
    };
  });
};
