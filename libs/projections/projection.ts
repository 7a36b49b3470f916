import type { Fact } from '#libs/domain/kernel';
import type { CopyRow } from './sql.js';

/** A table of a projection. Every row belongs to one stream and says so in the key column. */
export interface Table {
  /** Without schema: `registry_span`. */
  readonly name: string;
  /** Name to SQL type, in the order of the values in a row. The first is the key column. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The rows of one stream, a list for each table in the order of `Projection.tables`. */
export type StreamRows = readonly (readonly CopyRow[])[];

/** The rows of a stream before its last facts came, and with them. */
export interface Growth {
  readonly before: StreamRows;
  readonly now: StreamRows;
}

/**
 * A read model: what rows a stream's facts add up to. Nothing but the facts may go in, so that the
 * rows come out the same whenever, and however often, they are derived.
 */
export interface Projection {
  readonly name: string;
  /** Counted up whenever rows or tables come out differently; the runner then builds it anew. */
  readonly version: number;
  /** Streams it looks at: `family-`. */
  readonly streams: string;
  readonly tables: readonly Table[];
  /** Tables that triggers of the others keep: moved and dropped with them, never written here. */
  readonly kept?: readonly string[];
  /** Creates the tables, without indexes, in the schema `read_next`. */
  readonly tablesSql: string;
  /** Creates their indexes once they are filled, and has the columns analysed that are looked for. */
  readonly indexesSql: string;
  /** The value of the key column for a stream. */
  key(stream: string): string;
  /** `facts` is the whole stream so far, in order of version. */
  rows(stream: string, facts: readonly Fact[]): StreamRows;
  /**
   * Where it can be had in one go: the rows of the first `known` facts, and those of all. No moment
   * lies on both sides. The runner then writes what differs, and not what stayed.
   */
  growth?(stream: string, facts: readonly Fact[], known: number): Growth;
}

/** Where a projection's tables live: `read` for everyone, `read_next` while they are built. */
export type Schema = 'read' | 'read_next';

/** What the runner reports. Implementations write structured logs; no personal data comes here. */
export interface RunnerLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}
