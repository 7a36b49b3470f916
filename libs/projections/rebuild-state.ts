import type { Projection } from './projection.js';
import type { Sql } from './sql.js';

/** A rebuild that is under way, in whatever process. */
export interface RebuildState {
  /** The version that is being built. */
  readonly version: number;
  /** UTC. */
  readonly startedAt: string;
  /** Facts done, and facts in all as far as they were there at the beginning. */
  readonly done: number;
  readonly total: number;
  /** Facts a second so far. */
  readonly rate: number;
  /** Undefined until the first facts are done. */
  readonly remainingSeconds: number | undefined;
}

const TELL_EVERY_MS = 1_000;
/** A builder that says nothing for so long is dead. */
const SILENT_SECONDS = 15;

/** Tells how far a rebuild is, every second, until `end`. Failing to tell must not fail the rebuild. */
export class RebuildTeller {
  private done = 0;
  private telling: Promise<unknown> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly sql: Sql,
    private readonly projections: readonly Projection[],
    private readonly total: number,
  ) {
    this.tell();
    this.timer = setInterval(() => this.tell(), TELL_EVERY_MS).unref();
  }

  to(done: number): void {
    this.done = done;
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.telling;
    const names = this.projections.map(({ name }) => name);
    await this.sql
      .query('delete from read.rebuild where projection = any($1::text[])', [names])
      .catch(() => undefined);
  }

  private tell(): void {
    const { sql, projections, done, total } = this;
    this.telling = this.telling.then(() =>
      sql
        .query(
          `insert into read.rebuild (projection, version, started_at, done, total, told_at)
           select projection, version, clock_timestamp(), $3, $4, clock_timestamp()
           from unnest($1::text[], $2::integer[]) as b(projection, version)
           on conflict (projection) do update set
             started_at = case when rebuild.done > excluded.done
               or rebuild.told_at < excluded.told_at - make_interval(secs => $5)
               then excluded.started_at else rebuild.started_at end,
             version = excluded.version, done = excluded.done, total = excluded.total,
             told_at = excluded.told_at`,
          [
            projections.map(({ name }) => name),
            projections.map(({ version }) => version),
            done,
            total,
            SILENT_SECONDS,
          ],
        )
        .catch(() => undefined),
    );
  }
}

interface Row {
  readonly projection: string;
  readonly version: number;
  readonly startedAt: string;
  readonly done: string;
  readonly total: string;
  readonly seconds: number;
}

const stateOf = ({ version, startedAt, done, total, seconds }: Row): RebuildState => {
  const [sofar, all] = [Number(done), Number(total)];
  const rate = seconds > 0 ? sofar / seconds : 0;
  return {
    version,
    startedAt,
    done: sofar,
    total: all,
    rate: Math.round(rate),
    remainingSeconds: rate > 0 ? Math.max(0, Math.ceil((all - sofar) / rate)) : undefined,
  };
};

/** The rebuilds that are under way, by projection. */
export const readRebuilds = async (sql: Sql): Promise<ReadonlyMap<string, RebuildState>> => {
  const rows = await sql.query<Row>(
    `select projection, version, done, total,
       to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startedAt",
       extract(epoch from told_at - started_at)::float8 as seconds
     from read.rebuild
     where told_at > clock_timestamp() - make_interval(secs => $1)`,
    [SILENT_SECONDS],
  );
  return new Map(rows.map((row) => [row.projection, stateOf(row)]));
};
