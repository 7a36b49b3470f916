import {
  checkFields,
  dayOf,
  daysBetween,
  isRefusal,
  refuse,
  type CommandDef,
  type DecideContext,
  type Decision,
  type Fact,
  type NewFact,
  type Problem,
  type Refusal,
} from '#libs/domain/kernel';
import { isKelurahan } from '#libs/domain/area';
import { RULES_V1, ruleSets } from '#libs/domain/risk';
import { familyCommands, familyFacts } from './catalogue.js';
import { newInconsistency } from './consistency.js';
import { familyFrom, settle } from './fold.js';
import type { Deciding, RulesInForce } from './guards.js';
import { currentPolicy } from './policy.js';
import type { FamilyState } from './state.js';
import { momentOf, type Ledger } from './timeline.js';

export type DecideWith = Omit<
  DecideContext<FamilyState>,
  'at' | 'now' | 'facts' | 'voided' | 'effective' | 'without' | 'definition' | 'after'
> &
  // The first rules, and those that come with the program, where the caller knows no others.
  Partial<RulesInForce>;

const definitionOf = (command: string): CommandDef<FamilyState> => {
  const def = familyCommands.get(command);
  if (def === undefined) throw new Error(`unknown command ${command}`);
  return def;
};

/** Everything wrong with the shape of a command's input; empty when it may be decided. */
export const checkFamilyCommand = (
  command: string,
  input: Readonly<Record<string, unknown>>,
): readonly Problem[] => checkFields(definitionOf(command).fields, input, '', { isKelurahan });

const timeRefusal = ({ occurredAt, today }: DecideWith): Refusal | undefined => {
  const day = dayOf(occurredAt);
  if (day > today) return refuse('OCCURRED_IN_FUTURE', 'occurredAt');
  if (day < currentPolicy.earliestDay)
    return refuse('OCCURRED_TOO_EARLY', 'occurredAt', { earliest: currentPolicy.earliestDay });
  return undefined;
};

/** Facts as they would look once recorded after all the others. */
const supposing = (
  news: readonly NewFact[],
  facts: readonly Fact[],
  context: DecideWith,
): readonly Fact[] => [...facts, ...news.map((fact, i) => supposed(fact, facts, i, context))];

const supposed = (fact: NewFact, facts: readonly Fact[], i: number, context: DecideWith): Fact => ({
  ...fact,
  id: context.newId(`supposed-${i}`),
  stream: facts[0]?.stream ?? '',
  version: facts.length + 1 + i,
  position: '',
  recordedAt: context.receivedAt,
  by: {
    commandId: '',
    correlationId: '',
    actor: context.actor,
    role: context.role,
    area: '',
    source: 'SYSTEM',
  },
  previousHash: '',
  hash: '',
});

/** Corrections do not count themselves, but they too may have been corrected. */
const effectiveFact = (ledger: Ledger, facts: readonly Fact[], id: string): Fact | undefined =>
  ledger.voided.has(id)
    ? undefined
    : (ledger.effective.find((e) => e.fact.id === id)?.fact ?? facts.find((f) => f.id === id));

const without = (facts: readonly Fact[], id: string): ReturnType<Deciding['without']> => {
  const others = facts.filter((fact) => fact.id !== id);
  const ledger = settle(others);
  return {
    now: familyFrom(ledger),
    effective: (other) => effectiveFact(ledger, others, other),
    on: (claim) => familyFrom(ledger, momentOf(claim)),
  };
};

const late = (fact: NewFact, today: string): NewFact =>
  daysBetween(dayOf(fact.occurredAt), today) > currentPolicy.lateEntryDays
    ? { ...fact, warnings: [...fact.warnings, { code: 'LATE_ENTRY' }] }
    : fact;

/**
 * Decides a command on a family's facts, given in the order recorded. Pure: the same arguments
 * give the same facts. An input that fails its field checks is refused with `FIELD_INVALID`.
 * Throws only for a command that does not exist.
 */
export const decideFamily = (
  command: string,
  input: Readonly<Record<string, unknown>>,
  facts: readonly Fact[],
  context: DecideWith,
): Decision => {
  const def = definitionOf(command);
  const [problem] = checkFamilyCommand(command, input);
  if (problem !== undefined)
    return refuse('FIELD_INVALID', problem.path, { ...problem.params, problem: problem.code });
  const untimely = timeRefusal(context);
  if (untimely !== undefined) return untimely;

  const ledger = settle(facts);
  const moment = momentOf(context);
  const last = ledger.effective.at(-1);
  const now = familyFrom(ledger);
  const at = last === undefined || last.at <= moment ? now : familyFrom(ledger, moment);
  const deciding: Deciding = {
    ...context,
    rules: context.rules ?? RULES_V1,
    ruleSet: context.ruleSet ?? ((name) => ruleSets.get(name)),
    at,
    now,
    facts,
    voided: ledger.voided,
    effective: (id) => effectiveFact(ledger, facts, id),
    without: (id) => without(facts, id),
    definition: (type) => familyFacts.get(type),
    after: (fact) => familyFrom(settle(supposing([fact], facts, context))),
  };
  const decision = def.decide(input, deciding);
  if (isRefusal(decision)) return decision;
  const objection = decision
    .map((fact) => familyFacts.get(fact.type)?.objection?.(fact.data))
    .find((o) => o !== undefined);
  if (objection !== undefined) return objection;
  // Nothing can contradict what comes last; the other half of a move has been asked about already.
  const contradiction =
    at === now || def.reaction === true
      ? undefined
      : newInconsistency(now, familyFrom(settle(supposing(decision, facts, context))));
  return contradiction === undefined
    ? decision.map((fact) => late(fact, context.today))
    : refuse('LATER_FACTS_CONTRADICT', 'occurredAt', {
        problem: contradiction.code,
        factId: contradiction.factId,
      });
};
