import { namedFacts } from '#libs/audit';
import { familyStream } from '#libs/commands';
import type { Position } from '#libs/domain/kernel';
import type { Entry } from '#libs/event-store';
import { familiesOf } from '#libs/read-models/registry';
import type { Jejak } from '../jejak.js';

interface Line {
  readonly familyId: string;
  readonly persons: readonly string[];
  readonly facts: readonly string[];
}

export type Streams = ReadonlyMap<string, readonly Entry[]>;

export const familyOf = (stream: string): string => stream.slice('family-'.length);

const byStream = (entries: readonly Entry[]): Streams =>
  Map.groupBy(entries, ({ stream }) => stream);

/**
 * The streams, sealed and whole, that hold the facts of some lines. Who has moved between families
 * may be counted in one by a judgement made in the other.
 */
export const streamsOf = async (
  { facts, sql }: Jejak,
  lines: readonly Line[],
): Promise<Streams> => {
  const families = new Set(lines.map((line) => line.familyId));
  const entries = await facts.log.readStreams([...families].map(familyStream));
  const there = new Set(entries.map(({ id }) => id));
  const apart = lines.filter((line) => line.facts.some((id) => !there.has(id)));
  if (apart.length === 0) return byStream(entries);
  const all = await familiesOf(
    sql,
    apart.flatMap(({ persons }) => persons),
  );
  const others = all.filter((familyId) => !families.has(familyId));
  const more = await facts.log.readStreams(others.map(familyStream));
  return byStream([...entries, ...more]);
};

/**
 * Of the same streams only the facts that lines name, and what amends them: found by the index of
 * facts, or in the whole streams while it has not come to where the figures are.
 */
export const namedIn = async (
  jejak: Jejak,
  lines: readonly Line[],
  position: Position | undefined,
): Promise<Streams> => {
  const { log } = jejak.facts;
  const ids = lines.flatMap((line) => line.facts);
  const found = await namedFacts(jejak.sql, ids);
  const reached =
    found.position !== undefined &&
    position !== undefined &&
    log.compare(found.position, position) >= 0;
  return reached ? byStream(await log.readPlaces(found.places)) : streamsOf(jejak, lines);
};
