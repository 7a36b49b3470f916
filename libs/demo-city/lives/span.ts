import { addDays, type Day } from '#libs/domain/kernel';
import { earliest, latest } from '../days.js';
import type { Goal, Household } from '../household.js';
import { CUT_OFF, PERIOD_FROM } from '../targets.js';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

// The books of July close with the month; whoever has to be in them is met a day before.
export const LAST_CONTACT = addDays(CUT_OFF, -1);
const LAST_UNCOUNTED = addDays(PERIOD_FROM, -1);

/** When a person can be met at all: inside the span, not after the family left, not after July. */
export const meetable = (home: Household, span: Span): Span => ({
  from: latest(span.from, addDays(home.registeredOn, 1)),
  to: earliest(
    span.to,
    LAST_CONTACT,
    home.leavesOn === undefined ? span.to : addDays(home.leavesOn, -1),
  ),
});

/** The same for somebody whom the table must not count: never in its period. */
export const uncounted = (goal: Goal, span: Span): Span =>
  goal.group === undefined ? { from: span.from, to: earliest(span.to, LAST_UNCOUNTED) } : span;

/** The part of a span in which a contact counts for the table; undefined when there is none. */
export const countedPart = (span: Span): Span | undefined => {
  const from = latest(span.from, PERIOD_FROM);
  return from <= span.to ? { from, to: span.to } : undefined;
};

export const isEmpty = (span: Span): boolean => span.from > span.to;

export const inside = (span: Span, day: Day): boolean => span.from <= day && day <= span.to;
