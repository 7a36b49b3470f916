import {
  endOfDay,
  type Fact,
  type FactDef,
  type LocalInstant,
  type UtcInstant,
} from '#libs/domain/kernel';
import { FactCorrected } from './facts/fact-corrected.js';
import { FactVoided } from './facts/fact-voided.js';

/** A fact as it counts: its data after the corrections that are in force. */
export interface Effective {
  readonly fact: Fact;
  /** The corrections in force, oldest first. */
  readonly correctedBy: readonly Fact[];
}

interface Patch {
  readonly changes: Readonly<Record<string, unknown>>;
  readonly occurredAt?: LocalInstant;
  readonly by: Fact;
}

const modifies = (fact: Fact): boolean =>
  fact.type === FactCorrected.type || fact.type === FactVoided.type;

const patched = (fact: Fact, patches: readonly Patch[] | undefined): Fact => {
  if (patches === undefined) return fact;
  let data = fact.data;
  let occurredAt = fact.occurredAt;
  for (const p of patches) {
    data = { ...data, ...p.changes };
    for (const [name, value] of Object.entries(p.changes))
      if (value === null) delete (data as Record<string, unknown>)[name];
    occurredAt = p.occurredAt ?? occurredAt;
  }
  return { ...fact, data, occurredAt };
};

/** What became of each fact of a stream, given the corrections and voids known. */
export interface Ledger {
  /** Facts that count, in the order in which they happened (then as recorded). */
  readonly effective: readonly Effective[];
  /** Ids of facts that were voided, each with the void in force. */
  readonly voided: ReadonlyMap<string, Fact>;
}

/**
 * Settles corrections and voids among facts given in the order recorded.
 *
 * A correction or void can itself be corrected or voided. Since each can only refer to a fact
 * recorded before it, walking from the newest to the oldest meets every fact after all that
 * changes it.
 */
export const settle = (facts: readonly Fact[]): Ledger => {
  const effective: Effective[] = [];
  if (!facts.some(modifies)) {
    for (const fact of facts) effective.push({ fact, correctedBy: [] });
  } else {
    return settleModified(facts);
  }
  return { effective: inOrder(effective), voided: new Map() };
};

const settleModified = (facts: readonly Fact[]): Ledger => {
  const effective: Effective[] = [];
  const voided = new Map<string, Fact>();
  const patches = new Map<string, Patch[]>();
  for (const original of facts.toReversed()) {
    if (voided.has(original.id)) continue;
    const own = patches.get(original.id);
    const fact = patched(original, own);
    if (!modifies(original)) {
      effective.push({ fact, correctedBy: (own ?? []).map((p) => p.by) });
      continue;
    }
    const target = String(fact.data['targetId']);
    if (fact.type === FactVoided.type) {
      voided.set(target, fact);
      continue;
    }
    const list = patches.get(target) ?? [];
    const changes = {
      ...(fact.data['changes'] as Record<string, unknown> | undefined),
      ...(fact.data['sealedChanges'] as Record<string, unknown> | undefined),
    };
    const occurredAt = fact.data['newOccurredAt'] as LocalInstant | undefined;
    list.unshift({ changes, ...(occurredAt === undefined ? {} : { occurredAt }), by: original });
    patches.set(target, list);
  }
  return { effective: inOrder(effective.reverse()), voided };
};

/** Late entries fall into their place; equal moments keep the order of recording. */
const inOrder = (items: Effective[]): Effective[] => {
  let sorted = true;
  for (let i = 1; i < items.length && sorted; i++)
    sorted = before(items[i - 1] as Effective, items[i] as Effective) <= 0;
  return sorted ? items : items.sort(before);
};

const before = (a: Effective, b: Effective): number =>
  a.fact.occurredAt === b.fact.occurredAt
    ? a.fact.version - b.fact.version
    : a.fact.occurredAt < b.fact.occurredAt
      ? -1
      : 1;

/** A day (all of it) or a moment. */
export type AsOf = string;

export interface Cut {
  /** Only facts recorded at or before this moment. */
  readonly knownAt?: UtcInstant;
  /** Only what had happened by the end of this day, or by this moment. */
  readonly asOf?: AsOf;
}

/** The facts recorded up to `knownAt`. */
export const known = (facts: readonly Fact[], knownAt?: UtcInstant): readonly Fact[] =>
  knownAt === undefined ? facts : facts.filter((f) => f.recordedAt <= knownAt);

const limitOf = (asOf: AsOf | undefined): LocalInstant | undefined =>
  asOf === undefined ? undefined : asOf.length === 10 ? endOfDay(asOf) : asOf;

/** Folds the facts that count, up to `asOf`. `definitions` maps a type to its definition. */
export const foldWith = <S>(
  definitions: ReadonlyMap<string, FactDef<S>>,
  start: S,
  ledger: Ledger,
  asOf?: AsOf,
): S => {
  const limit = limitOf(asOf);
  for (const { fact } of ledger.effective) {
    if (limit !== undefined && fact.occurredAt > limit) break;
    definitions.get(fact.type)?.evolve(start, fact);
  }
  return start;
};
