import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LogUnavailable } from '../port.js';
import { failureOf } from './failure.js';

/*
 * Sessions that append share this lock as long as they live; whoever copies the log takes it alone. So
 * a copy knows that nobody writes any more, and nobody begins to while it runs.
 */
const KEY = `hashtext('jejak/log-writers')`;

/** For a session that will append. Throws `LogUnavailable` while the log is being copied. */
export const joinWriters = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT pg_try_advisory_lock_shared(${KEY}) AS may`,
  );
  if (rows[0]?.may !== true) throw new LogUnavailable('The log is being copied');
};

/**
 * Keeps writers out until the answer is called, or this process ends; `in-use` when some program that
 * has appended is still connected.
 */
export const keepWritersOut = async (
  owner: pg.ClientConfig,
): Promise<(() => Promise<void>) | 'in-use'> => {
  const client = new pg.Client({ connectionTimeoutMillis: 5_000, keepAlive: true, ...owner });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // A program that has just ended is connected for a moment longer.
    for (let tries = 0; tries < 10; tries += 1) {
      const { rows } = await client.query<{ alone: boolean }>(
        `SELECT pg_try_advisory_lock(${KEY}) AS alone`,
      );
      if (rows[0]?.alone === true) return () => client.end();
      await sleep(100);
    }
  } catch (error) {
    throw failureOf(error);
  }
  await client.end();
  return 'in-use';
};
