import type { Fact, LocalInstant, UtcInstant } from '#libs/domain/kernel';
import { familyFacts } from './catalogue.js';
import { familyFrom, settle } from './fold.js';
import { initial, type FamilyState } from './state.js';
import { foldWith, momentOf, type Ledger } from './timeline.js';

/** The family as it was known from a moment on, until the next one. */
export interface Moment {
  readonly at: UtcInstant;
  readonly family: FamilyState;
  /** What was learnt at that moment, in the order recorded. */
  readonly facts: readonly Fact[];
  /**
   * True when anything may be different from the moment before. Otherwise facts were added to the
   * end of the family's histories, and where it lives and whether it is closed stayed the same.
   */
  readonly afresh: boolean;
  /** True when nothing but deeds was learnt, afresh or not: only lists of deeds have grown. */
  readonly deeds: boolean;
}

/** Facts of one moment: no question can tell them apart, so they are learnt together. */
function* momentsOf(facts: readonly Fact[]): Generator<readonly Fact[]> {
  for (let start = 0, end = 1; start < facts.length; start = end, end += 1) {
    const { recordedAt } = facts[start] as Fact;
    while (facts[end]?.recordedAt === recordedAt) end += 1;
    yield facts.slice(start, end);
  }
}

const isDeed = (fact: Fact): boolean => familyFacts.get(fact.type)?.isDeed === true;

const changesOthers = (fact: Fact): boolean =>
  fact.type === 'FactCorrected' || fact.type === 'FactVoided';

/** Most moments are one fact that changes no other: nothing is to be settled or put in order. */
const ledgerOf = (group: readonly Fact[]): Ledger => {
  const [fact, second] = group;
  if (fact === undefined || second !== undefined || changesOthers(fact)) return settle(group);
  const at = momentOf(fact, familyFacts.get(fact.type)?.timing);
  return { effective: [{ fact, at, correctedBy: [] }], voided: new Map() };
};

/** Where everybody lives and when the family was closed: these reach every person. */
const household = ({ residences, closures }: FamilyState): number =>
  (residences.length * 1_000 + closures.length) * 1_000 +
  closures.reduce((n, c) => n + (c.reopenedAt === undefined ? 0 : 1), 0);

/**
 * Replays what was known, in the order in which it was recorded. Most facts come in the order in
 * which they happened and are folded into the state at hand; a late entry, a correction or a void
 * folds the family again from its first fact.
 *
 * The family handed out is good until the next moment only: it may be the same object.
 */
export function* replay(facts: readonly Fact[]): Generator<Moment> {
  let family = initial();
  let latest: LocalInstant = '';
  let count = 0;
  for (const group of momentsOf(facts)) {
    count += group.length;
    const at = (group[0] as Fact).recordedAt;
    const own = ledgerOf(group);
    const deeds = group.every(isDeed);
    const first = own.effective[0]?.at ?? '';
    if (group.some(changesOthers) || first < latest) {
      const ledger = settle(facts.slice(0, count));
      family = familyFrom(ledger);
      latest = ledger.effective.at(-1)?.at ?? '';
      yield { at, family, facts: group, afresh: true, deeds };
      continue;
    }
    const before = household(family);
    foldWith(familyFacts, family, own);
    latest = own.effective.at(-1)?.at ?? latest;
    yield { at, family, facts: group, afresh: before !== household(family), deeds };
  }
}
