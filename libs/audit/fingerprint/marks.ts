import type { Position, UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { RunningFingerprint, type LogMark } from './running.js';
import type { Entry } from '#libs/event-store';

/** Facts from one mark to the next: what a fingerprint may have to walk, well below a second. */
export const MARK_EVERY = 5_000;

const SELECTED = `select facts::float8 as facts, position, recorded_at as "recordedAt",
  streams::float8 as streams, digest from read.log_mark`;

/** The last mark that holds nothing recorded later; undefined when there is none. */
export const markKnownAt = async (sql: Sql, knownAt: UtcInstant): Promise<LogMark | undefined> =>
  (
    await sql.query<LogMark>(
      `${SELECTED} where recorded_at <= $1 order by recorded_at desc, facts desc limit 1`,
      [knownAt],
    )
  )[0];

/** The last mark of the first so many facts. */
export const markWithin = async (sql: Sql, facts: number): Promise<LogMark | undefined> =>
  (
    await sql.query<LogMark>(`${SELECTED} where facts <= $1 order by facts desc limit 1`, [facts])
  )[0];

/** A mark that is there stays: it says what the log was when it was first read. */
export const keepMarks = async (sql: Sql, marks: readonly LogMark[]): Promise<void> => {
  if (marks.length === 0) return;
  await sql.query(
    `insert into read.log_mark (facts, position, recorded_at, streams, digest)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::text[])
     on conflict do nothing`,
    [
      marks.map(({ facts }) => facts),
      marks.map(({ position }) => position),
      marks.map(({ recordedAt }) => recordedAt),
      marks.map(({ streams }) => streams),
      marks.map(({ digest }) => digest),
    ],
  );
};

/** Leaves a mark every so often along the way. */
export class MarkedWalk {
  readonly #running: RunningFingerprint;
  #due: LogMark[] = [];

  constructor(from?: LogMark) {
    this.#running = new RunningFingerprint(from);
  }

  get position(): Position | undefined {
    return this.#running.now.position;
  }

  get now(): RunningFingerprint['now'] {
    return this.#running.now;
  }

  accept(entry: Entry): void {
    this.#running.accept(entry);
    const { mark } = this.#running;
    if (mark !== undefined && mark.facts % MARK_EVERY === 0) this.#due.push(mark);
  }

  /** Marks passed since the last call. */
  takeMarks(): readonly LogMark[] {
    const due = this.#due;
    this.#due = [];
    return due;
  }
}
