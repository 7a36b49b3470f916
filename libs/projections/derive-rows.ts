import type { Fact } from '#libs/domain/kernel';
import type { Projection, StreamRows } from './projection.js';

/** The fact that a projection could not take in, told without a word of what is in it. */
export interface Poison {
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly reason: string;
}

export interface Derived {
  readonly rows: StreamRows;
  /** What the tables hold of the stream up to now; all of its rows are written where this is left out. */
  readonly before?: StreamRows;
  readonly poison?: Poison;
}

export const poisonOf = (fact: Fact, reason: string): Poison => ({
  stream: fact.stream,
  version: fact.version,
  position: fact.position,
  reason: `${reason} at ${fact.type}`,
});

// The text of an error may quote a name or a number of a person, so only its kind is kept.
export const kindOf = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;

const tryRows = (
  projection: Projection,
  stream: string,
  facts: readonly Fact[],
): { rows: StreamRows } | { error: unknown } => {
  try {
    return { rows: projection.rows(stream, facts) };
  } catch (error) {
    return { error };
  }
};

/**
 * The rows of a stream. If a fact cannot be taken in, the rows are those of the facts before it,
 * so that a family that is parked stays on the screens as it was, live and after a rebuild alike.
 */
export const deriveRows = (
  projection: Projection,
  stream: string,
  facts: readonly Fact[],
): Derived => {
  if (facts.length === 0) return { rows: projection.tables.map(() => []) };
  const whole = tryRows(projection, stream, facts);
  if ('rows' in whole) return whole;
  const before = deriveRows(projection, stream, facts.slice(0, -1));
  return { poison: poisonOf(facts.at(-1) as Fact, kindOf(whole.error)), ...before };
};

/**
 * The same with the rows of the first `known` facts beside them, where the projection can tell both
 * and nothing in the stream is in the way.
 */
export const deriveGrowth = (
  projection: Projection,
  stream: string,
  facts: readonly Fact[],
  known: number,
): Derived => {
  if (projection.growth === undefined || facts.length === 0)
    return deriveRows(projection, stream, facts);
  try {
    const { before, now } = projection.growth(stream, facts, known);
    return { rows: now, before };
  } catch {
    return deriveRows(projection, stream, facts);
  }
};
