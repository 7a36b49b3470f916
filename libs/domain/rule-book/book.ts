import type { Day, UtcInstant } from '#libs/domain/kernel';
import { RULES_V1, ruleSets, type RuleSet } from '#libs/domain/risk';

interface Written {
  readonly factId: string;
  readonly recordedAt: UtcInstant;
}

export interface Proposal extends Written {
  readonly name: string;
  readonly rules: RuleSet;
  /** SHA-256 of the canonical JSON of the rules, in hex. */
  readonly hash: string;
  readonly note?: string;
  /** Ids of accounts, here and below. */
  readonly proposer: string;
}

export interface Activation extends Written {
  readonly name: string;
  readonly hash: string;
  readonly from: Day;
  readonly approver: string;
}

export interface Rejection extends Written {
  readonly name: string;
  readonly hash: string;
  readonly reason: string;
  readonly approver: string;
}

/** What the facts of the stream `rule-book` add up to. */
export interface RuleBook {
  readonly proposals: Map<string, Proposal>;
  /** As recorded. */
  readonly activations: Activation[];
  readonly rejections: Map<string, Rejection>;
}

export const RULE_BOOK_STREAM = 'rule-book';

/** Days [from, until) under one rule set. The first one has no beginning, the last one no end. */
export interface Period {
  readonly name: string;
  readonly from?: Day;
  readonly until?: Day;
}

export const emptyBook = (): RuleBook => ({
  proposals: new Map(),
  activations: [],
  rejections: new Map(),
});

/** The rules of a name, whether they count or not; those of the product need no fact. */
export const rulesNamed = (book: RuleBook, name: string): RuleSet | undefined =>
  ruleSets.get(name) ?? book.proposals.get(name)?.rules;

/**
 * Which rules are in force when, oldest first. Two activations for the same day: the one recorded
 * last counts, and the other never did.
 */
export const periodsOf = ({ activations }: RuleBook): readonly Period[] => {
  const byDay = new Map(activations.map(({ from, name }) => [from, name]));
  const turns = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const until = (i: number): Pick<Period, 'until'> => {
    const next = turns[i]?.[0];
    return next === undefined ? {} : { until: next };
  };
  return [
    { name: RULES_V1.name, ...until(0) },
    ...turns.map(([from, name], i) => ({ name, from, ...until(i + 1) })),
  ];
};

/**
 * The rules in force on a day; `risk/1` before any other. An activation counts from a later day
 * than its own, so the answer for a day that has begun never changes.
 */
export const rulesOn = (book: RuleBook, day: Day): RuleSet => {
  const period = periodsOf(book).findLast(({ from }) => from === undefined || from <= day);
  return (period && rulesNamed(book, period.name)) ?? RULES_V1;
};

export const STANDINGS_OF_RULES = ['IN_FORCE', 'COMING', 'PROPOSED', 'REJECTED', 'PAST'] as const;

/** What a rule set is to the programme on a day. */
export type StandingOfRules = (typeof STANDINGS_OF_RULES)[number];

/** Undefined for a name that the book does not know. */
export const standingOf = (book: RuleBook, name: string, day: Day): StandingOfRules | undefined => {
  if (rulesNamed(book, name) === undefined) return undefined;
  if (rulesOn(book, day).name === name) return 'IN_FORCE';
  if (book.rejections.has(name)) return 'REJECTED';
  const own = periodsOf(book).filter((period) => period.name === name);
  if (own.some(({ from }) => from !== undefined && from > day)) return 'COMING';
  return own.length > 0 ? 'PAST' : 'PROPOSED';
};
