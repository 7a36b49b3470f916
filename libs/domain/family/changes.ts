import {
  checkField,
  dayOf,
  refuse,
  type Fact,
  type FactDef,
  type LocalInstant,
  type Refusal,
  type Warning,
} from '#libs/domain/kernel';
import { isKelurahan } from '#libs/domain/area';
import type { Deciding } from './guards.js';
import { currentPolicy } from './policy.js';
import type { FamilyState } from './state.js';

type Changes = Readonly<Record<string, unknown>>;

export const CHANGES_REFUSALS = [
  'NOTHING_CHANGED',
  'FACT_NOT_CORRECTABLE',
  'FIELD_NOT_CORRECTABLE',
  'OCCURRED_IN_FUTURE',
  'OCCURRED_TOO_EARLY',
  // What the corrected fact itself must never say.
  'AT_RISK_WITHOUT_FACTORS',
  'FACTORS_WITHOUT_RISK',
  'FACTOR_TWICE',
  'NIK_MALFORMED',
  'NIK_STATUS_CONTRADICTS',
  'CARD_MALFORMED',
  'NOT_A_WOMAN',
  'NOTHING_MEASURED',
] as const;

// They say which thing a fact is about; a fact about something else is another fact.
const FIXED = new Set(
  'personId targetId subjectId pregnancyId referralId resurveyId arrivedIn evidence policy'.split(
    ' ',
  ),
);

const defOf = (context: Deciding, target: Fact): FactDef<FamilyState> => {
  const def = context.definition(target.type);
  if (def === undefined) throw new Error(`no definition for ${target.type}`);
  return def;
};

/** A correction is recognised by its shape, so that this file need not know its type. */
const correctedBy = (context: Deciding, target: Fact): Fact | undefined =>
  target.data['changes'] === undefined
    ? undefined
    : context.facts.find((fact) => fact.id === target.data['targetId']);

const merged = (context: Deciding, target: Fact, changes: Changes): Record<string, unknown> => {
  const data = { ...(context.effective(target.id)?.data ?? target.data), ...changes };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
};

const fieldRefusal = (
  def: FactDef<FamilyState>,
  name: string,
  value: unknown,
): Refusal | undefined => {
  const field = def.fields[name];
  const path = `changes.${name.slice(0, 60)}`;
  if (field === undefined) return refuse('FIELD_INVALID', path, { problem: 'UNKNOWN_FIELD' });
  if (FIXED.has(name)) return refuse('FIELD_NOT_CORRECTABLE', path);
  if (value === null && field.optional) return undefined;
  const [problem] = checkField(field, value, path, { isKelurahan });
  return (
    problem && refuse('FIELD_INVALID', problem.path, { ...problem.params, problem: problem.code })
  );
};

const momentRefusal = (moment: LocalInstant | undefined, today: string): Refusal | undefined => {
  if (moment === undefined) return undefined;
  if (dayOf(moment) > today) return refuse('OCCURRED_IN_FUTURE', 'newOccurredAt');
  return dayOf(moment) < currentPolicy.earliestDay
    ? refuse('OCCURRED_TOO_EARLY', 'newOccurredAt', { earliest: currentPolicy.earliestDay })
    : undefined;
};

/** Why these changes cannot be made to this fact, held against the definition of its type. */
export const changesRefusal = (
  context: Deciding,
  target: Fact,
  changes: Changes,
  moment: LocalInstant | undefined,
): Refusal | undefined => {
  const def = defOf(context, target);
  if (def.amend?.correct === false) return refuse('FACT_NOT_CORRECTABLE', 'targetId');
  if (Object.keys(changes).length === 0 && moment === undefined)
    return refuse('NOTHING_CHANGED', 'changes');
  for (const [name, value] of Object.entries(changes)) {
    const refusal = fieldRefusal(def, name, value);
    if (refusal !== undefined) return refusal;
  }
  const root = correctedBy(context, target);
  const inner = changes['changes'];
  return (
    momentRefusal(moment, context.today) ??
    (root === undefined
      ? def.objection?.(merged(context, target, changes))
      : inner === undefined
        ? undefined
        : changesRefusal(context, root, inner as Changes, undefined))
  );
};

/** How changes are kept: personal data apart, to be sealed with the key of its subject. */
export interface Stored {
  readonly data: {
    readonly subjectId: string;
    readonly changes: Record<string, unknown>;
    readonly sealedChanges?: Record<string, unknown>;
  };
  readonly warnings: readonly Warning[];
}

const apart = (def: FactDef<FamilyState>, changes: Changes, sealed: boolean): Changes =>
  Object.fromEntries(
    Object.entries(changes).filter(([name]) => (def.fields[name]?.sealed === true) === sealed),
  );

/** A new version of an older correction: its changes are replaced as a whole. */
const amendedCorrection = (context: Deciding, root: Fact, changes: Changes): Stored | undefined => {
  const inner = changes['changes'];
  if (inner === undefined) return undefined;
  const { data, warnings } = storedChanges(context, root, inner as Changes);
  return {
    data: {
      subjectId: data.subjectId,
      changes: {
        changes: data.changes,
        ...(data.sealedChanges === undefined && { sealedChanges: null }),
      },
      ...(data.sealedChanges !== undefined && {
        sealedChanges: { sealedChanges: data.sealedChanges },
      }),
    },
    warnings,
  };
};

/** Splits changes that `changesRefusal` has let through. */
export const storedChanges = (context: Deciding, target: Fact, changes: Changes): Stored => {
  const def = defOf(context, target);
  const root = correctedBy(context, target);
  const again = root === undefined ? undefined : amendedCorrection(context, root, changes);
  if (again !== undefined) return again;
  const data = merged(context, target, changes);
  const sealedChanges = apart(def, changes, true);
  const hasSealed = Object.keys(sealedChanges).length > 0;
  const subject = def.subject === undefined ? undefined : target.data[def.subject];
  return {
    data: {
      subjectId: typeof subject === 'string' ? subject : context.now.id,
      changes: { ...apart(def, changes, false), ...(hasSealed && def.clearFrom?.(data)) },
      ...(hasSealed && { sealedChanges }),
    },
    warnings: def.oddities?.(data, { state: context.at, at: target.occurredAt }) ?? [],
  };
};
