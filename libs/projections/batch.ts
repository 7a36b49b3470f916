import { setImmediate as turn } from 'node:timers/promises';
import type { Fact } from '#libs/domain/kernel';
import type { FactStore } from '#libs/event-store';
import { deriveGrowth, deriveRows, poisonOf, type Derived, type Poison } from './derive-rows.js';
import type { Hands } from './hands.js';
import type { Observe } from './observe.js';
import type { Loaded } from './load.js';
import type { Projection, RunnerLog, Schema } from './projection.js';
import type { Sql } from './sql.js';
import { changeRows } from './write-changes.js';
import { replaceRows } from './write.js';

export interface ProjectionDeps {
  readonly sql: Sql;
  readonly store: FactStore;
  readonly log: RunnerLog;
  /** Help for a rebuild of a large log; without it the rebuild stays in its own thread. */
  readonly hands?: Hands;
  /** Hears of each batch: traces. */
  readonly observe?: Observe;
}

/** What some streams come to in one projection. */
export interface Batch {
  readonly projection: Projection;
  readonly derived: ReadonlyMap<string, Derived>;
}

/** How many facts of a stream the tables hold already; undefined where that cannot be told. */
export type Known = (facts: readonly Fact[]) => number | undefined;

export interface DeriveOptions {
  /** Streams that are left out. */
  readonly except?: ReadonlySet<string>;
  /** When left out, all rows of every stream are to be written. */
  readonly known?: Known | undefined;
}

const NONE: ReadonlySet<string> = new Set();

const UNKNOWN: Known = () => undefined;

/**
 * The same process answers people, who have waited for some turns of its one thread before they are
 * answered: a batch of many families is not folded in one of them.
 */
const LONGEST_TURN_MS = 4;

export const deriveBatch = async (
  projection: Projection,
  loaded: Loaded,
  { except = NONE, known = UNKNOWN }: DeriveOptions = {},
): Promise<Batch> => {
  const derived = new Map<string, Derived>();
  let since = performance.now();
  for (const [stream, { facts, unreadable }] of loaded) {
    if (!stream.startsWith(projection.streams) || except.has(stream)) continue;
    if (performance.now() - since > LONGEST_TURN_MS) {
      await turn();
      since = performance.now();
    }
    const upTo = unreadable === undefined ? known(facts) : undefined;
    const own =
      upTo === undefined
        ? deriveRows(projection, stream, facts)
        : deriveGrowth(projection, stream, facts, upTo);
    derived.set(stream, unreadable === undefined ? own : { poison: unreadable, ...own });
  }
  return { projection, derived };
};

export const poisonsIn = (batch: Batch): Poison[] =>
  [...batch.derived.values()].flatMap((d) => (d.poison === undefined ? [] : [d.poison]));

export const writeBatch = async (sql: Sql, schema: Schema, batch: Batch): Promise<void> => {
  const { projection, derived } = batch;
  const whole = [...derived].filter(([, { before }]) => before === undefined);
  const keys = whole.map(([stream]) => projection.key(stream));
  if (keys.length > 0)
    await replaceRows(
      sql,
      schema,
      projection,
      keys,
      whole.map(([, { rows }]) => rows),
    );
  const grown = [...derived.values()].flatMap(({ before, rows: now }) =>
    before === undefined ? [] : [{ before, now }],
  );
  await changeRows(sql, schema, projection, grown);
};

/** The database says that a value does not fit (SQLSTATE class 22 or 23): trying again is no use. */
export const badValue = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^2[23]...$/.test(code) ? code : undefined;
};

/**
 * Writes one stream by itself, as far as the database takes it: facts are left off from the end
 * until the rows fit. Resolves to the first fact that was left off, if any.
 */
const writeAlone = async (
  sql: Sql,
  schema: Schema,
  projection: Projection,
  facts: readonly Fact[],
): Promise<Poison | undefined> => {
  const stream = (facts[0] as Fact).stream;
  let poison: Poison | undefined;
  for (let length = facts.length; length >= 0; length -= 1) {
    const derived = deriveRows(projection, stream, facts.slice(0, length));
    try {
      await sql.transaction((tx) =>
        replaceRows(tx, schema, projection, [projection.key(stream)], [derived.rows]),
      );
      return poison ?? derived.poison;
    } catch (error) {
      const state = badValue(error);
      const last = facts[length - 1];
      if (state === undefined || last === undefined) throw error;
      poison = poisonOf(last, `SQLSTATE ${state}`);
    }
  }
  return poison;
};

/** Writes each stream of a batch that the database refused as a whole; tells what to park. */
export const writeApart = async (
  sql: Sql,
  schema: Schema,
  { projection, derived }: Batch,
  loaded: Loaded,
): Promise<Poison[]> => {
  const poisons: Poison[] = [];
  for (const stream of derived.keys()) {
    const poison = await writeAlone(sql, schema, projection, loaded.get(stream)?.facts ?? []);
    if (poison !== undefined) poisons.push(poison);
  }
  return poisons;
};

export const announce = (
  log: RunnerLog,
  projection: Projection,
  poisons: readonly Poison[],
): void => {
  for (const poison of poisons)
    log.error({ projection: projection.name, ...poison }, 'family parked: a fact cannot be read');
};
