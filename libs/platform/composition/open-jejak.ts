import { join } from 'node:path';
import { createFactStore, type FactStore } from '#libs/event-store';
import {
  createKeyedHash,
  masterKeyFile,
  parseMasterKey,
  type KeyedHash,
  type KeyVault,
} from '#libs/privacy';
import { openPostgresVault } from '#libs/privacy/postgres';
import { ProjectionRunner, type CheckSchedule, type RunnerLog, type Sql } from '#libs/projections';
import { readModels } from '#libs/read-models';
import type { Rehearsers } from '#libs/rehearsal';
import type { Config } from '../config/config.js';
import { backgroundSql } from '../database/background.js';
import { openSql } from '../database/pg-sql.js';
import { canFollowApart, followApart, type FollowerEars } from '../follower/follow-apart.js';
import { migrate } from '../migrations/migrate.js';
import { handsOf } from '../rebuild/hands.js';
import { rehearsersOf } from '../rehearsal/rehearsers.js';
import { createLogger } from '../telemetry/logger.js';
import { serveMetrics } from '../telemetry/metrics-server.js';
import { observeSteps } from '../telemetry/observe-steps.js';
import { observedLog } from '../telemetry/observed-log.js';
import { openTelemetry, type Telemetry } from '../telemetry/telemetry.js';
import { closeAll } from './close-all.js';
import { openDatabase } from './database.js';
import { definitions } from './definitions.js';
import { openEventLog, type OpenedLog } from './event-log.js';

/** Everything an application needs, wired. */
export interface Jejak {
  readonly config: Config;
  readonly facts: FactStore;
  /** The application's role: read models, identity, reports. */
  readonly sql: Sql;
  /** The role that owns the log; only for what the application must not be able to do. */
  readonly owner: Sql;
  readonly keyed: KeyedHash;
  readonly vault: KeyVault;
  readonly runner: ProjectionRunner;
  readonly log: RunnerLog;
  /** Threads that rehearse rules over the log. */
  readonly rehearsers: Rehearsers;
  /** True when the database is the one in the data folder. */
  readonly embedded: boolean;
  readonly telemetry: Telemetry;
  /** Where metrics and health are told, when a port was given for them. */
  readonly metricsUrl?: string;
  /**
   * Keeps the read models at the head of the log until the signal aborts, in a thread of its own
   * where this is a built program.
   */
  follow(signal: AbortSignal): Promise<void>;
  /** True when the database answers a question; never rejects. */
  reachable(): Promise<boolean>;
  /** Marks an empty log as a demonstration. False when it already holds real facts. */
  markDemonstration(): Promise<boolean>;
  /** Another log than the one in use, for `copy-log`: KurrentDB's by URL, PostgreSQL's without. */
  openLog(eventStoreUrl?: string): Promise<OpenedLog>;
  /** Stops what follows the log, closes connections, stops the embedded database. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Works beside a running Jejak on the same data folder instead of being refused. */
  readonly beside?: boolean;
  /** Keeps the read models at the head of the log until `close`. */
  readonly follow?: boolean;
  readonly log?: RunnerLog;
}

const APP_CONNECTIONS = 10;

const checksOf = ({ checkMinutes = 0, checkFamilies = 0 }: Config): CheckSchedule | undefined =>
  checkMinutes === 0
    ? undefined
    : {
        everyMs: checkMinutes * 60_000,
        ...(checkFamilies > 0 && { sample: checkFamilies }),
      };

/**
 * @throws CannotStart, CannotMigrate, MasterKeyError: a sentence in both languages for whoever
 * started the program; `DatabaseUnavailable` when a server by URL is away.
 */
export const openJejak = async (config: Config, options: OpenOptions = {}): Promise<Jejak> => {
  const log = options.log ?? createLogger(config);
  const database = await openDatabase(config, {
    beside: options.beside,
    notify: (event) => log.warn({ event }, 'embedded database'),
  });
  const { owner: ownerConnection, app } = database.connections;
  const opened: (() => Promise<void>)[] = [];
  const close = (): Promise<void> => closeAll(opened, () => database.stop());
  try {
    const applied = await migrate(ownerConnection);
    if (applied.length > 0) log.info({ applied }, 'database brought to this version');

    const master =
      config.masterKey === undefined
        ? await masterKeyFile(join(config.dataDir, 'master.key'))
        : parseMasterKey(config.masterKey);
    const keyed = createKeyedHash(master);
    const vault = openPostgresVault({ connection: app, master });
    opened.push(() => vault.close());
    await vault.check();

    const { metrics, tracing } = await openTelemetry(config);
    if (tracing !== undefined) opened.push(() => tracing.close());
    const eventLog = await openEventLog(database.connections, config.eventStoreUrl);
    opened.push(() => eventLog.log.close());
    const facts = createFactStore({
      log: observedLog(eventLog.log, metrics, tracing),
      vault,
      keyed,
      definitions,
    });
    const sql = openSql(app, APP_CONNECTIONS);
    opened.push(() => sql.close());
    const background = backgroundSql(app);
    opened.push(() => background.close());
    const owner = openSql(ownerConnection, 1);
    opened.push(() => owner.close());

    const { eventStoreUrl } = config;
    const thread = { connections: database.connections, master, eventStoreUrl };
    const hands = handsOf(thread);
    const checks = checksOf(config);
    const observe = observeSteps(metrics, tracing);
    const runner = new ProjectionRunner(
      { sql: background, store: facts, log, hands, ...(observe && { observe }) },
      readModels(keyed),
      checks === undefined ? {} : { checks },
    );
    let slicesApart = 0;
    const ears: FollowerEars = {
      log,
      moved: (moves) => runner.heard(moves),
      taken: (count, seconds) => metrics?.projected(count, seconds),
      slices: (count) => (slicesApart = count),
    };
    const watched =
      metrics &&
      (await serveMetrics({
        host: config.host,
        port: config.metricsPort ?? 0,
        metrics,
        sources: {
          readModels: () => runner.status(),
          slices: () => runner.slices.length + slicesApart,
          pools: {
            read: () => sql.connections(),
            background: () => background.connections(),
            owner: () => owner.connections(),
          },
        },
        healthy: () => sql.reachable(),
      }));
    if (watched !== undefined) opened.push(() => watched.close());
    const stopping = new AbortController();
    const following = options.follow ? runner.run(stopping.signal) : Promise.resolve();
    return {
      config,
      facts,
      sql,
      owner,
      keyed,
      vault,
      runner,
      log,
      rehearsers: rehearsersOf(thread),
      embedded: database.embedded,
      telemetry: { metrics, tracing },
      ...(watched && { metricsUrl: watched.url }),
      follow: (signal) =>
        canFollowApart()
          ? followApart(
              { ...thread, checks, metered: metrics !== undefined, tracesUrl: config.tracesUrl },
              ears,
              signal,
            )
          : runner.run(signal),
      reachable: () => sql.reachable(),
      markDemonstration: () => eventLog.markDemonstration(),
      openLog: (url) => openEventLog(database.connections, url),
      close: async () => {
        stopping.abort();
        await following;
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
