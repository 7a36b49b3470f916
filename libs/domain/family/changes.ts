import {
  checkField,
  dayOf,
  isRefusal,
  normalise,
  refuse,
  type Deriving,
  type Fact,
  type FactDef,
  type LocalInstant,
  type Refusal,
} from '#libs/domain/kernel';
import { isKelurahan } from '#libs/domain/area';
import type { Deciding } from './guards.js';
import { currentPolicy } from './policy.js';
import type { FamilyState } from './state.js';

export type Changes = Readonly<Record<string, unknown>>;

export const CHANGES_REFUSALS = [
  'NOTHING_CHANGED',
  'FACT_NOT_CORRECTABLE',
  'FIELD_NOT_CORRECTABLE',
  'CORRECT_THE_FACT_ITSELF',
  'OCCURRED_IN_FUTURE',
  'OCCURRED_TOO_EARLY',
  // What the corrected fact itself must never say.
  'AT_RISK_WITHOUT_FACTORS',
  'FACTORS_WITHOUT_RISK',
  'FACTOR_TWICE',
  'FACTOR_NOT_FOR_CATEGORY',
  'NOT_A_TARGET',
  'ASSESSMENT_INCOMPLETE',
  'RULE_SET_UNKNOWN',
  'NIK_MALFORMED',
  'NIK_STATUS_CONTRADICTS',
  'CARD_MALFORMED',
  'NOT_A_WOMAN',
  'NOTHING_MEASURED',
  'DUPLICATE_OF_ITSELF',
] as const;

// They say which thing a fact is about; a fact about something else is another fact.
const FIXED = new Set(
  (
    'personId targetId subjectId pregnancyId referralId resurveyId arrivedIn evidence policy ' +
    'override sealedChanges ruleSet outcome category findings'
  ).split(' '),
);

export const defOf = (context: Deciding, target: Fact): FactDef<FamilyState> => {
  const def = context.definition(target.type);
  if (def === undefined) throw new Error(`no definition for ${target.type}`);
  return def;
};

/** A correction is recognised by its shape, so that this file need not know its type. */
export const correctedBy = (context: Deciding, target: Fact): Fact | undefined =>
  target.data['changes'] === undefined
    ? undefined
    : context.facts.find((fact) => fact.id === target.data['targetId']);

export type Seen = Pick<Deciding, 'now' | 'effective'>;

/** What a fact of a family derives from: also the rules it was decided under. */
export type DerivingFamily = Deriving<FamilyState> & Pick<Deciding, 'ruleSet'>;

/** What a corrected fact derives anew from the rest of its data; nothing for most kinds. */
export const derivedAnew = (
  context: Deciding,
  target: Fact,
  changes: Changes,
  moment: LocalInstant | undefined,
  seen: Seen = context,
): Changes | Refusal => {
  const at = moment ?? seen.effective(target.id)?.occurredAt ?? target.occurredAt;
  const from: DerivingFamily = {
    state: context.without(target.id).on({ occurredAt: at, capturedAt: target.capturedAt }),
    at,
    changed: Object.keys(changes),
    moved: moment !== undefined,
    ruleSet: (name) => context.ruleSet(name),
  };
  return defOf(context, target).derive?.(merged(seen, target, changes), from) ?? {};
};

export const merged = (seen: Seen, target: Fact, changes: Changes): Record<string, unknown> => {
  const data = { ...(seen.effective(target.id)?.data ?? target.data), ...changes };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
};

const fieldRefusal = (
  def: FactDef<FamilyState>,
  name: string,
  value: unknown,
): Refusal | undefined => {
  const field = Object.hasOwn(def.fields, name) ? def.fields[name] : undefined;
  const path = `changes.${name.slice(0, 60)}`;
  if (field === undefined) return refuse('FIELD_INVALID', path, { problem: 'UNKNOWN_FIELD' });
  if (FIXED.has(name)) return refuse('FIELD_NOT_CORRECTABLE', path);
  if (value === null && field.optional) return undefined;
  const [problem] = checkField(field, value, path, { isKelurahan });
  return (
    problem && refuse('FIELD_INVALID', problem.path, { ...problem.params, problem: problem.code })
  );
};

const momentRefusal = (
  moment: LocalInstant | undefined,
  today: string,
  path: string,
): Refusal | undefined => {
  if (moment === undefined) return undefined;
  if (dayOf(moment) > today) return refuse('OCCURRED_IN_FUTURE', path);
  return dayOf(moment) < currentPolicy.earliestDay
    ? refuse('OCCURRED_TOO_EARLY', path, { earliest: currentPolicy.earliestDay })
    : undefined;
};

/** The moment that a correction's data gives; `null` takes an earlier one away. */
export const momentIn = (data: Changes): LocalInstant | undefined =>
  typeof data['newOccurredAt'] === 'string' ? normalise(data['newOccurredAt']) : undefined;

/** The changes that a correction's data makes, clear and sealed together. */
export const changesIn = (data: Changes): Changes | undefined =>
  data['changes'] === undefined
    ? undefined
    : { ...(data['changes'] as Changes), ...(data['sealedChanges'] as Changes | undefined) };

/**
 * Why these changes cannot be made to this fact, held against the definition of its type. `seen`
 * is the stream without the correction that they are to replace, if they do.
 */
export const changesRefusal = (
  context: Deciding,
  target: Fact,
  changes: Changes,
  moment: LocalInstant | undefined,
  seen: Seen = context,
): Refusal | undefined => {
  const def = defOf(context, target);
  if (def.amend?.correct === false) return refuse('FACT_NOT_CORRECTABLE', 'targetId');
  if (Object.keys(changes).length === 0 && moment === undefined)
    return refuse('NOTHING_CHANGED', 'changes');
  for (const [name, value] of Object.entries(changes)) {
    const refusal = fieldRefusal(def, name, value);
    if (refusal !== undefined) return refusal;
  }
  const untimely = momentRefusal(moment, context.today, 'newOccurredAt');
  if (untimely !== undefined) return untimely;
  const root = correctedBy(context, target);
  if (root === undefined) {
    const derived = derivedAnew(context, target, changes, moment, seen);
    return isRefusal(derived)
      ? derived
      : def.objection?.(merged(seen, target, { ...changes, ...derived }));
  }
  // What an older correction derived is not taken apart: the fact is corrected once more instead.
  if (isDerived(context, root) && Object.keys(changes).some((name) => name !== 'reason'))
    return refuse('CORRECT_THE_FACT_ITSELF', 'targetId');
  const inner = changesIn(changes);
  return (
    momentRefusal(momentIn(changes), context.today, 'changes.newOccurredAt') ??
    (inner && changesRefusal(context, root, inner, undefined, context.without(target.id)))
  );
};

/** Whether a fact, or what a correction corrects in the end, derives something from its data. */
const isDerived = (context: Deciding, fact: Fact): boolean => {
  const root = correctedBy(context, fact);
  return root === undefined ? defOf(context, fact).derive !== undefined : isDerived(context, root);
};
