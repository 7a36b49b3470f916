import { familyFacts, familyFrom, initial, settle, type FamilyState } from '#libs/domain/family';
import type { Fact, LocalInstant, UtcInstant } from '#libs/domain/kernel';

/** The family as it was known from a moment on, until the next one. */
export interface Moment {
  readonly at: UtcInstant;
  readonly family: FamilyState;
  /** Persons whose histories may have changed; undefined means anybody's. */
  readonly touched: ReadonlySet<string> | undefined;
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

/** The persons that a fact names; undefined when it names none, and so may mean all. */
const namedIn = (facts: readonly Fact[], family: FamilyState): ReadonlySet<string> | undefined => {
  const named = new Set<string>();
  for (const fact of facts) {
    const before = named.size;
    for (const value of Object.values(fact.data).flat())
      if (typeof value === 'string' && family.persons.has(value)) named.add(value);
    if (named.size === before) return undefined;
  }
  return named;
};

/** Where everybody lives and when the family was closed: these reach every person. */
const household = (family: FamilyState): string =>
  `${family.residences.length} ${family.closures.length} ${family.closures.at(-1)?.reopenedAt ?? ''}`;

/**
 * Replays what was known, in the order in which it was recorded. Most facts come in the order in
 * which they happened and are folded into the state at hand; a late entry, a correction or a void
 * folds the family again from its first fact.
 *
 * The family handed out is the same object each time, and good until the next moment only.
 */
export function* replay(facts: readonly Fact[]): Generator<Moment> {
  let family = initial();
  let latest: LocalInstant = '';
  let count = 0;
  for (const group of momentsOf(facts)) {
    count += group.length;
    const at = (group[0] as Fact).recordedAt;
    const inOrder = group.every((fact) => {
      if (changesOthers(fact) || fact.occurredAt < latest) return false;
      latest = fact.occurredAt;
      return true;
    });
    if (!inOrder) {
      const ledger = settle(facts.slice(0, count));
      family = familyFrom(ledger);
      latest = ledger.effective.at(-1)?.fact.occurredAt ?? '';
      yield { at, family, touched: undefined };
      continue;
    }
    const before = household(family);
    for (const fact of group) familyFacts.get(fact.type)?.evolve(family, fact);
    const all = before !== household(family);
    yield { at, family, touched: all ? undefined : namedIn(group, family) };
  }
}
