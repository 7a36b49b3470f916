import { sqlNikDirectory } from '#libs/commands';
import { familyFacts } from '#libs/domain/family';
import { addDays, toLocal, type Day } from '#libs/domain/kernel';
import { createFactStore, type FactStore } from '#libs/event-store';
import type { KeyedHash, KeyVault } from '#libs/privacy';
import type { Sql } from '#libs/projections';
import { importReport, JULY_2025 } from '#libs/reports';
import { tellCity } from '../acts.js';
import { createWorkers } from './accounts.js';
import { Turns } from './in-order.js';
import { finishPlan, makePlan } from './plan.js';
import { rememberOpened, rememberStreams } from './remember.js';
import { firstToDo } from './resume.js';
import { workThrough } from './work-through.js';

/** As much of Jejak as the demonstration needs. */
export interface SeedTarget {
  readonly facts: FactStore;
  readonly vault: KeyVault;
  readonly sql: Sql;
  readonly keyed: KeyedHash;
  /** False when the log holds real facts. */
  markDemonstration(): Promise<boolean>;
}

export interface SeedOptions {
  /** The last day that is told; yesterday by default, or what a run before set out for. */
  readonly until?: Day;
  /** Another seed makes another city with the same table. */
  readonly seed?: string;
  /** Commands given and commands in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two commands; the next run goes on from there. */
  readonly signal?: AbortSignal;
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

export const DEFAULT_SEED = 'pangkalpinang-2025';

// Today's evening has not come yet, and nothing is entered ahead of its time.
const yesterday = (): Day => addDays(toLocal(Date.now()).slice(0, 10), -1);

/** The report that was published about the city, once the city has come so far. */
export const keepReport = async (facts: FactStore, until: Day): Promise<void> => {
  if (until < JULY_2025.publishedOn) return;
  const kept = await importReport(facts, JULY_2025);
  if (!('stored' in kept)) throw new Error(`the report of July 2025: ${kept.status}`);
};

/**
 * Enters the demonstration city with the report published about it, or what is missing of it: a run that was killed is taken up where
 * it stopped, and one that is complete changes nothing.
 *
 * @throws LogIsReal, OtherCity; ActRefused for a fault of the demonstration; `LogUnavailable` when
 * the log goes away (run it again).
 */
export const seedDemoCity = async (
  target: SeedTarget,
  options: SeedOptions = {},
): Promise<Seeded> => {
  const { seed = DEFAULT_SEED, onProgress, signal } = options;
  const { facts, sql, keyed, vault } = target;
  if (!(await target.markDemonstration())) throw new LogIsReal('the log holds real facts');
  const { until, finished } = await makePlan(sql, seed, options.until, yesterday());
  await createWorkers(sql);
  if (finished) return { commands: 0, until };
  const acts = tellCity(seed, until);
  const before = await firstToDo(facts, acts);
  const turns = new Turns();
  const log = rememberStreams(turns.over(facts.log));
  const store = rememberOpened(createFactStore({ log, vault, keyed, definitions: familyFacts }));
  onProgress?.(before, acts.length);
  await workThrough(acts.slice(before), {
    deps: { store, directory: sqlNikDirectory(sql), keyed },
    turns,
    onDone: (done) => onProgress?.(before + done, acts.length),
    signal,
  });
  await keepReport(facts, until);
  await finishPlan(sql, until);
  return { commands: acts.length - before, until };
};
