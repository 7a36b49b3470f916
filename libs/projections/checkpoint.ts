import type { Position } from '#libs/domain/kernel';
import type { Projection } from './projection.js';
import type { Sql } from './sql.js';

export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  /** Undefined before the first fact. */
  readonly position: Position | undefined;
}

interface Row {
  readonly projection: string;
  readonly version: number;
  readonly position: string | null;
}

const fromRow = (row: Row): Checkpoint => ({ ...row, position: row.position ?? undefined });

/** How far each projection has come; one that was never built is not in the map. */
export const readCheckpoints = async (
  sql: Sql,
  names: readonly string[],
): Promise<ReadonlyMap<string, Checkpoint>> => {
  const rows = await sql.query<Row>(
    'select projection, version, position from read.checkpoint where projection = any($1::text[])',
    [names],
  );
  return new Map(rows.map((row) => [row.projection, fromRow(row)]));
};

/** Somebody else moved the checkpoint, or rebuilt the projection: what was read is out of date. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/**
 * Moves a checkpoint from the value that was read. It is the first statement of its transaction:
 * of two runners on the same batch the second waits here, and gives up before it has written.
 */
export const moveCheckpoint = async (
  sql: Sql,
  { name, version }: Projection,
  from: Position | undefined,
  to: Position,
): Promise<void> => {
  const moved = await sql.query(
    `update read.checkpoint set position = $4, moved_at = now()
     where projection = $1 and version = $2 and position is not distinct from $3
     returning 1`,
    [name, version, from ?? null, to],
  );
  if (moved.length === 0) throw new CheckpointMoved(name);
};
