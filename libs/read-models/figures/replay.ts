import {
  familyFacts,
  familyFrom,
  foldWith,
  initial,
  settle,
  type FamilyState,
} from '#libs/domain/family';
import type { Fact, LocalInstant, UtcInstant } from '#libs/domain/kernel';

/** The family as it was known from a moment on, until the next one. */
export interface Moment {
  readonly at: UtcInstant;
  readonly family: FamilyState;
  /**
   * True when anything may be different from the moment before. Otherwise facts were added to the
   * end of the family's histories, and where it lives and whether it is closed stayed the same.
   */
  readonly afresh: boolean;
}

/** Facts of one moment: no question can tell them apart, so they are learnt together. */
const momentsOf = (facts: readonly Fact[]): Fact[][] => {
  const groups: Fact[][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.[0]?.recordedAt === fact.recordedAt) last.push(fact);
    else groups.push([fact]);
  }
  return groups;
};

const changesOthers = (fact: Fact): boolean =>
  fact.type === 'FactCorrected' || fact.type === 'FactVoided';

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
    const own = settle(group);
    const first = own.effective[0]?.at ?? '';
    if (group.some(changesOthers) || first < latest) {
      const ledger = settle(facts.slice(0, count));
      family = familyFrom(ledger);
      latest = ledger.effective.at(-1)?.at ?? '';
      yield { at, family, afresh: true };
      continue;
    }
    const before = household(family);
    foldWith(familyFacts, family, own);
    latest = own.effective.at(-1)?.at ?? latest;
    yield { at, family, afresh: before !== household(family) };
  }
}
