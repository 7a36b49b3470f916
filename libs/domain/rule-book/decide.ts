import {
  addDays,
  dayOf,
  record,
  refuse,
  toLocal,
  type Day,
  type Decision,
  type Problem,
  type Refusal,
} from '#libs/domain/kernel';
import { loadRuleSet, type RuleSet } from '#libs/domain/risk';
import { rulesNamed, rulesOn, type RuleBook } from './book.js';
import { RuleSetActivated, RuleSetProposed, RuleSetRejected } from './facts/index.js';

export interface RuleBookContext {
  readonly book: RuleBook;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Id of the account that acts. */
  readonly actor: string;
  /** SHA-256 of the canonical JSON of rules, in hex. */
  digest(rules: RuleSet): string;
}

/** A refusal that says of each fault where it is. */
export interface RuleSetInvalid extends Refusal {
  readonly code: 'RULE_SET_INVALID';
  readonly problems: readonly Problem[];
}

export const isRuleSetInvalid = (refusal: Refusal): refusal is RuleSetInvalid =>
  refusal.code === 'RULE_SET_INVALID';

/**
 * Everybody who judges must have heard of an activation before its day begins: it is recorded so
 * many milliseconds ahead, longer than any process goes without reading the book.
 */
const LEAD_MS = 60_000;

/** The first day from which rules approved now can be in force. */
export const earliestFrom = (now: number): Day => addDays(dayOf(toLocal(now + LEAD_MS)), 1);

// Part of an address, kept in every judgement, and read by people.
const NAME = /^(?=.{1,40}$)[a-z0-9]+(?:[./-][a-z0-9]+)*$/;

const invalid = (problems: readonly Problem[]): RuleSetInvalid => ({
  refused: true,
  code: 'RULE_SET_INVALID',
  field: 'rules',
  problems,
});

const written = ({ book, now }: RuleBookContext) => {
  const moment = toLocal(now);
  return { occurredAt: moment, capturedAt: moment, at: book };
};

/** Proposes rules, given as parsed JSON. */
export const proposeRuleSet = (
  input: { readonly rules: unknown; readonly note?: string | undefined },
  context: RuleBookContext,
): Decision | RuleSetInvalid => {
  const loaded = loadRuleSet(input.rules);
  if ('problems' in loaded) return invalid(loaded.problems);
  const { rules } = loaded;
  const { name } = rules;
  if (!NAME.test(name)) return invalid([{ path: 'name', code: 'NOT_A_RULE_SET_NAME' }]);
  if (rulesNamed(context.book, name) !== undefined)
    return refuse('RULE_SET_NAME_TAKEN', 'rules.name', { name });
  return [
    record(RuleSetProposed, written(context), {
      name,
      rules: { ...rules },
      hash: context.digest(rules),
      ...(input.note === undefined ? {} : { note: input.note }),
      proposer: context.actor,
    }),
  ];
};

/** Approves rules: those of a proposal, or older ones that are to come back. */
export const activateRuleSet = (
  { name, from }: { readonly name: string; readonly from: Day },
  context: RuleBookContext,
): Decision => {
  const { book, actor, now } = context;
  const rules = rulesNamed(book, name);
  if (rules === undefined) return refuse('RULE_SET_NOT_FOUND', 'name');
  if (book.rejections.has(name)) return refuse('RULE_SET_REJECTED', 'name');
  if (book.proposals.get(name)?.proposer === actor) return refuse('SAME_PERSON');
  const earliest = earliestFrom(now);
  if (from < earliest) return refuse('FROM_TOO_EARLY', 'from', { earliest });
  if (rulesOn(book, from).name === name) return refuse('ALREADY_ACTIVE', 'from', { from });
  const hash = context.digest(rules);
  return [record(RuleSetActivated, written(context), { name, hash, from, approver: actor })];
};

/** Rejects a proposal. Its proposer may: that is how it is withdrawn. */
export const rejectRuleSet = (
  { name, reason }: { readonly name: string; readonly reason: string },
  context: RuleBookContext,
): Decision => {
  const { book, actor } = context;
  const proposal = book.proposals.get(name);
  if (rulesNamed(book, name) === undefined) return refuse('RULE_SET_NOT_FOUND', 'name');
  if (book.rejections.has(name)) return refuse('RULE_SET_REJECTED', 'name');
  if (proposal === undefined || book.activations.some((a) => a.name === name))
    return refuse('RULE_SET_NOT_PENDING', 'name');
  const { hash } = proposal;
  return [record(RuleSetRejected, written(context), { name, hash, reason, approver: actor })];
};
