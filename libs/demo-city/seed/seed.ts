import { sqlNikDirectory } from '#libs/commands';
import { toLocal, type Day } from '#libs/domain/kernel';
import type { FactStore } from '#libs/event-store';
import type { KeyedHash } from '#libs/privacy';
import type { Sql } from '#libs/projections';
import { tellCity } from '../acts.js';
import { createWorkers } from './accounts.js';
import { inDays } from './in-days.js';
import { firstUnfinished } from './resume.js';
import { workThrough } from './work-through.js';

/** As much of Jejak as the demonstration needs. */
export interface SeedTarget {
  readonly facts: FactStore;
  readonly sql: Sql;
  readonly keyed: KeyedHash;
  /** False when the log holds real facts. */
  markDemonstration(): Promise<boolean>;
}

export interface SeedOptions {
  /** The last day that is told; today by default. */
  readonly until?: Day;
  /** Another seed makes another city with the same table. */
  readonly seed?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Seeded {
  /** Commands given in this run; 0 when the city was there already. */
  readonly commands: number;
  readonly until: Day;
}

/** The log holds facts of real families: no demonstration may be mixed with them. */
export class LogIsReal extends Error {
  override readonly name = 'LogIsReal';
}

const DEFAULT_SEED = 'pangkalpinang-2025';

const today = (): Day => toLocal(Date.now()).slice(0, 10);

/**
 * Enters the demonstration city, or what is missing of it: a run that was killed is taken up where
 * it stopped, and one that is complete changes nothing.
 *
 * @throws LogIsReal; `LogUnavailable` when the log goes away (run it again).
 */
export const seedDemoCity = async (
  target: SeedTarget,
  options: SeedOptions = {},
): Promise<Seeded> => {
  const { seed = DEFAULT_SEED, until = today(), onProgress } = options;
  if (!(await target.markDemonstration())) throw new LogIsReal('the log holds real facts');
  await createWorkers(target.sql);
  const days = inDays(tellCity(seed, until));
  const open = days.slice(await firstUnfinished(target.facts, days));
  const before = days.slice(0, days.length - open.length).reduce((n, d) => n + d.acts.length, 0);
  const total = days.reduce((n, d) => n + d.acts.length, 0);
  const deps = {
    store: target.facts,
    directory: sqlNikDirectory(target.sql),
    keyed: target.keyed,
  };
  onProgress?.(before, total);
  await workThrough(deps, open, (done) => onProgress?.(before + done, total));
  return { commands: total - before, until };
};
