import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client, type ClientConfig } from 'pg';
import { APP_ROLE } from '../database/connections.js';
import { translate } from '../database/unavailable.js';
import { migrations, type Migration } from './list.js';
import { CannotMigrate } from './problem.js';
import { checkServer, ensureAppRole } from './roles.js';

/** Any number, the same for every Jejak: of several starting at once one migrates, the rest wait. */
const LOCK = 1971_0001;

const BOOK = `
  CREATE SCHEMA IF NOT EXISTS platform;
  CREATE TABLE IF NOT EXISTS platform.migration (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

interface Step extends Migration {
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Brings a database to this version and returns the names of what was applied.
 * @throws CannotMigrate when it must not or cannot be done; DatabaseUnavailable when it is away.
 */
export const migrate = async (
  owner: ClientConfig,
  list: readonly Migration[] = migrations,
): Promise<readonly string[]> => {
  const steps = await Promise.all(list.map(load));
  const client = new Client({ connectionTimeoutMillis: 10_000, ...owner });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await applyMissing(client, steps);
  } catch (error) {
    throw translate(error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const applyMissing = async (client: Client, steps: readonly Step[]): Promise<string[]> => {
  const applied = await readBook(client);
  const missing = check(steps, applied);
  if (missing.length === 0) return [];
  await ensureAppRole(client);
  await client.query(BOOK);
  for (const step of missing) await apply(client, step);
  return missing.map((step) => step.name);
};

const load = async (migration: Migration): Promise<Step> => {
  const sql = await readFile(migration.file, 'utf8');
  return { ...migration, sql, sha256: createHash('sha256').update(sql).digest('hex') };
};

const readBook = async (client: Client): Promise<ReadonlyMap<string, string>> => {
  const there = await client.query<{ there: boolean }>(
    `SELECT to_regclass('platform.migration') IS NOT NULL AS there`,
  );
  if (there.rows[0]?.there !== true) return new Map();
  const rows = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM platform.migration',
  );
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
};

/** What is still to do. History must agree with the files, in both directions. */
const check = (steps: readonly Step[], applied: ReadonlyMap<string, string>): readonly Step[] => {
  const changed = steps.find((s) => applied.has(s.name) && applied.get(s.name) !== s.sha256);
  if (changed !== undefined) {
    throw new CannotMigrate('MIGRATION_CHANGED', {
      id: `Migrasi ${changed.name} berubah sejak diterapkan pada basis data ini. Kembalikan berkasnya; perubahan ditulis sebagai migrasi baru.`,
      en: `The migration ${changed.name} was changed after this database had applied it. Restore the file; a change is a new migration.`,
    });
  }
  const known = new Set(steps.map((step) => step.name));
  const foreign = [...applied.keys()].find((name) => !known.has(name));
  if (foreign !== undefined) {
    throw new CannotMigrate('DATABASE_IS_NEWER', {
      id: `Basis data ini sudah memakai migrasi ${foreign}, yang tidak dikenal versi ini. Pakai versi Jejak yang lebih baru.`,
      en: `This database has applied the migration ${foreign}, which this version does not know. Use a newer version of Jejak.`,
    });
  }
  return steps.filter((step) => !applied.has(step.name));
};

/** The application may make schemas only here, so that what is derived belongs to it. */
const runAsApp = async (client: Client, sql: string): Promise<void> => {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = client.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${APP_ROLE}`);
  await client.query(`SET LOCAL ROLE ${APP_ROLE}`);
  await client.query(sql);
  await client.query('RESET ROLE');
  await client.query(`REVOKE CREATE ON DATABASE ${database} FROM ${APP_ROLE}`);
};

const apply = async (client: Client, step: Step): Promise<void> => {
  await client.query('BEGIN');
  try {
    await (step.role === 'app' ? runAsApp(client, step.sql) : client.query(step.sql));
    await client.query('INSERT INTO platform.migration (name, sha256) VALUES ($1, $2)', [
      step.name,
      step.sha256,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const told = translate(error);
    if (told !== error) throw told;
    const reason = error instanceof Error ? error.message : '';
    throw new CannotMigrate(
      'MIGRATION_FAILED',
      {
        id: `Migrasi ${step.name} gagal: ${reason}`,
        en: `The migration ${step.name} failed: ${reason}`,
      },
      { cause: error },
    );
  }
};
