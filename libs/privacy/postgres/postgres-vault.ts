import type { KeyObject } from 'node:crypto';
import pg from 'pg';
import { coalesce, type Load } from '../coalesce.js';
import { KeyCache, type KeyCacheOptions } from '../key-cache.js';
import { VaultUnavailable, type KeyVault } from '../vault.js';
import { createWrapper, newSubjectKey, type Wrapper } from '../wrap.js';

export interface PostgresVaultOptions {
  /** Same database as the log's, application's role. */
  readonly connection: pg.ClientConfig;
  readonly master: KeyObject;
  readonly cache?: KeyCacheOptions;
}

interface Row {
  readonly subject: string;
  readonly wrapped: Buffer | null;
}

const FIND = {
  name: 'keys-find',
  text: 'SELECT subject, wrapped FROM keys.subject_key WHERE subject = ANY($1)',
};
const MAKE = {
  name: 'keys-make',
  text: `INSERT INTO keys.subject_key (subject, wrapped)
         SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT (subject) DO NOTHING`,
};
const FORGET = `
  INSERT INTO keys.subject_key AS k (subject, wrapped, forgotten_at) VALUES ($1, NULL, now())
  ON CONFLICT (subject) DO UPDATE SET wrapped = NULL, forgotten_at = now()
  WHERE k.wrapped IS NOT NULL`;
const ANY_KEY = 'SELECT subject, wrapped FROM keys.subject_key WHERE wrapped IS NOT NULL LIMIT 1';

/** Keys in PostgreSQL, wrapped by the master key, with a bounded cache in front. */
export const openPostgresVault = (options: PostgresVaultOptions): KeyVault => {
  const wrapper = createWrapper(options.master);
  const cache = new KeyCache(options.cache);
  // Two connections: one for finding, one for making.
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, ...options.connection, max: 2 });
  pool.on('error', () => undefined);

  const run = async <R extends pg.QueryResultRow>(
    query: pg.QueryConfig,
  ): Promise<pg.QueryResult<R>> => {
    try {
      return await pool.query<R>(query);
    } catch (error) {
      throw new VaultUnavailable('The key vault cannot be reached', { cause: error });
    }
  };
  const find = coalesce(async (subjects) => {
    const { rows } = await run<Row>({ ...FIND, values: [subjects] });
    return unwrapped(rows, wrapper, cache);
  });
  const make = coalesce(async (subjects) => {
    await run({
      ...MAKE,
      values: [subjects, subjects.map((subject) => wrapper.wrap(subject, newSubjectKey()))],
    });
    // Read back: another process may have been first, or the subject may be forgotten.
    const { rows } = await run<Row>({ ...FIND, values: [subjects] });
    return unwrapped(rows, wrapper, cache);
  });

  return {
    obtain: (subjects) => through(cache, subjects, make),
    find: (subjects) => through(cache, subjects, find),
    async forget(subject) {
      cache.delete(subject);
      const { rowCount } = await run({ text: FORGET, values: [subject] });
      cache.delete(subject);
      return rowCount === 1;
    },
    async check() {
      const { rows } = await run<Row>({ text: ANY_KEY });
      unwrapped(rows, wrapper, cache);
    },
    close: () => pool.end(),
  };
};

const unwrapped = (
  rows: readonly Row[],
  wrapper: Wrapper,
  cache: KeyCache,
): ReadonlyMap<string, KeyObject> => {
  const keys = new Map<string, KeyObject>();
  for (const { subject, wrapped } of rows) {
    if (wrapped === null) continue;
    const key = wrapper.unwrap(subject, wrapped);
    cache.set(subject, key);
    keys.set(subject, key);
  }
  return keys;
};

const through = async (
  cache: KeyCache,
  subjects: readonly string[],
  load: Load<KeyObject>,
): Promise<ReadonlyMap<string, KeyObject>> => {
  const keys = new Map<string, KeyObject>();
  const missing: string[] = [];
  for (const subject of subjects) {
    const key = cache.get(subject);
    if (key === undefined) missing.push(subject);
    else keys.set(subject, key);
  }
  if (missing.length === 0) return keys;
  const loaded = await load(missing);
  for (const subject of missing) {
    const key = loaded.get(subject);
    if (key !== undefined) keys.set(subject, key);
  }
  return keys;
};
