import { familyFacts } from '#libs/domain/family';
import type { Fact, NewFact } from '#libs/domain/kernel';
import { derivedId, type FactStore } from '#libs/event-store';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same facts about a family of its own: every id in them is another, the rest as it was. */
const twinOf = (facts: readonly Fact[], name: string): readonly Fact[] =>
  JSON.parse(JSON.stringify(facts).replace(UUID, (id) => derivedId(id, name))) as readonly Fact[];

/** What was decided: without what the log derived from it to keep in the clear. */
const asNew = ({ type, data, occurredAt, capturedAt, warnings }: Fact): NewFact => {
  const { schema = 1, fields = {} } = familyFacts.get(type) ?? {};
  const decided = Object.entries(data).filter(([name]) => name in fields);
  return { type, schema, data: Object.fromEntries(decided), occurredAt, capturedAt, warnings };
};

/** Facts that one command recorded in one family, in order. */
const byCommand = (facts: readonly Fact[]): readonly (readonly Fact[])[] => [
  ...Map.groupBy(facts, (fact) => fact.by.commandId).values(),
];

/**
 * Copies a city's families with their whole lives into another log, each under so many names, in
 * the order of the first log and on its clock. Resolves to the number of facts recorded.
 */
export const copyCity = async (
  from: FactStore,
  into: FactStore,
  names: readonly string[],
): Promise<number> => {
  const versions = new Map<string, number>();
  const record = async (facts: readonly Fact[]): Promise<void> => {
    const [{ id, stream, recordedAt, by: whoever }] = facts as [Fact];
    // A page of the log may end within a command: its two parts are then two.
    const by = { ...whoever, commandId: id };
    const version = versions.get(stream) ?? 0;
    const news = facts.map(asNew);
    const outcome = await into.append(stream, version, news, by, { demoNow: recordedAt });
    if (outcome.status !== 'appended') throw new Error(outcome.status);
    versions.set(stream, version + facts.length);
  };
  let recorded = 0;
  for await (const entries of from.log.readAll(undefined, { batch: 2_000 })) {
    const facts = (await from.open(entries)).filter((f) => f.stream.startsWith('family-'));
    const all = names.flatMap((name) => twinOf(facts, name));
    const families = Map.groupBy(all, (fact) => fact.stream).values();
    await Promise.all(
      [...families].map(async (own) => {
        for (const command of byCommand(own)) await record(command);
      }),
    );
    recorded += all.length;
  }
  return recorded;
};
