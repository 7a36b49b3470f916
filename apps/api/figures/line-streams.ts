import { familyStream } from '#libs/commands';
import type { Chosen, Entry } from '#libs/event-store';
import { familiesOf } from '#libs/read-models/registry';
import type { Jejak } from '../jejak.js';

interface Line {
  readonly familyId: string;
  readonly persons: readonly string[];
  readonly facts: readonly string[];
}

export type Streams = ReadonlyMap<string, readonly Entry[]>;

export const familyOf = (stream: string): string => stream.slice('family-'.length);

/**
 * The streams, sealed, that hold the facts of some lines, whole or what is chosen of them. Who has
 * moved between families may be counted in one by a judgement made in the other.
 */
export const streamsOf = async (
  { facts, sql }: Jejak,
  lines: readonly Line[],
  chosen?: Chosen,
): Promise<Streams> => {
  const families = new Set(lines.map((line) => line.familyId));
  const entries = await facts.log.readStreams([...families].map(familyStream), chosen);
  const there = new Set(entries.map(({ id }) => id));
  const apart = lines.filter((line) => line.facts.some((id) => !there.has(id)));
  if (apart.length === 0) return Map.groupBy(entries, ({ stream }) => stream);
  const all = await familiesOf(
    sql,
    apart.flatMap(({ persons }) => persons),
  );
  const others = all.filter((familyId) => !families.has(familyId));
  const more = await facts.log.readStreams(others.map(familyStream), chosen);
  return Map.groupBy([...entries, ...more], ({ stream }) => stream);
};
