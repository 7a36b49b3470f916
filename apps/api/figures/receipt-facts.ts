import { familyFacts, known, settle } from '#libs/domain/family';
import type { Fact, UtcInstant } from '#libs/domain/kernel';
import type { Entry, FactStore } from '#libs/event-store';

/** They change what other facts say. */
const AMENDING: readonly string[] = ['FactCorrected', 'FactVoided'];

/**
 * Facts as they counted at a moment of knowledge, with the corrections of then, by id. `streams`
 * are sealed; no more of them is opened than is asked for.
 */
export const factsAsKnown = async (
  store: FactStore,
  streams: Iterable<readonly Entry[]>,
  ids: ReadonlySet<string>,
  knownAt: UtcInstant | undefined,
): Promise<ReadonlyMap<string, Fact>> => {
  const wanted = [...streams].flatMap((entries) =>
    entries.filter(({ id, type }) => ids.has(id) || AMENDING.includes(type)),
  );
  const opened = known(await store.open(wanted), knownAt);
  const byStream = Map.groupBy(opened, ({ stream }) => stream);
  return new Map(
    [...byStream.values()].flatMap((facts) =>
      settle(facts).effective.map(({ fact }) => [fact.id, fact] as const),
    ),
  );
};

/** A fact as it reads once everybody in it is forgotten: what personal data it holds is left out. */
export const withoutPersonal = (fact: Fact): Fact => {
  const fields = familyFacts.get(fact.type)?.fields ?? {};
  const data = Object.entries(fact.data).filter(([name]) => fields[name]?.sealed !== true);
  return { ...fact, data: Object.fromEntries(data) };
};
