import type { Fact, LocalInstant } from '#libs/domain/kernel';
import { FactCorrected } from './facts/fact-corrected.js';
import { FactVoided } from './facts/fact-voided.js';

interface Patch {
  readonly changes: Readonly<Record<string, unknown>>;
  readonly occurredAt?: LocalInstant;
  readonly by: Fact;
}

/** A fact that counts, with its corrections applied. */
export interface Counting {
  readonly fact: Fact;
  readonly correctedBy?: readonly Fact[];
}

const modifies = (fact: Fact): boolean =>
  fact.type === FactCorrected.type || fact.type === FactVoided.type;

/** Data with changes laid over it; a change to `null` takes the field away. */
export const withChanges = (
  data: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const result: Record<string, unknown> = { ...data, ...changes };
  for (const [name, value] of Object.entries(changes)) if (value === null) delete result[name];
  return result;
};

const patched = (fact: Fact, patches: readonly Patch[]): Fact => ({
  ...fact,
  data: patches.reduce((data, p) => withChanges(data, p.changes), fact.data),
  // What was odd about the first reading need not be odd about the true one.
  warnings: patches.at(-1)?.by.warnings ?? fact.warnings,
  occurredAt: patches.findLast((p) => p.occurredAt !== undefined)?.occurredAt ?? fact.occurredAt,
});

const patchOf = (correction: Fact): Patch => {
  const { changes, sealedChanges, newOccurredAt } = correction.data as {
    changes?: Record<string, unknown>;
    sealedChanges?: Record<string, unknown>;
    newOccurredAt?: LocalInstant;
  };
  return {
    changes: { ...changes, ...sealedChanges },
    ...(newOccurredAt === undefined ? {} : { occurredAt: newOccurredAt }),
    by: correction,
  };
};

/**
 * Which facts count, given in the order recorded and returned in it.
 *
 * A correction or void can itself be corrected or voided. Since each can only refer to a fact
 * recorded before it, walking from the newest to the oldest meets every fact after all that
 * changes it.
 */
export const settleModified = (
  facts: readonly Fact[],
): { readonly counting: readonly Counting[]; readonly voided: ReadonlyMap<string, Fact> } => {
  const voided = new Map<string, Fact>();
  if (!facts.some(modifies)) return { counting: facts.map((fact) => ({ fact })), voided };
  const counting: Counting[] = [];
  const patches = new Map<string, Patch[]>();
  for (const original of facts.toReversed()) {
    if (voided.has(original.id)) continue;
    const own = patches.get(original.id)?.reverse();
    const fact = own === undefined ? original : patched(original, own);
    if (!modifies(original)) {
      counting.push(own === undefined ? { fact } : { fact, correctedBy: own.map((p) => p.by) });
      continue;
    }
    const target = String(fact.data['targetId']);
    if (fact.type === FactVoided.type) {
      voided.set(target, fact);
      continue;
    }
    const list = patches.get(target) ?? [];
    list.push(patchOf(fact));
    patches.set(target, list);
  }
  return { counting: counting.reverse(), voided };
};
