import type { Position } from '#libs/domain/kernel';
import {
  announce,
  badValue,
  deriveBatch,
  poisonsIn,
  writeApart,
  writeBatch,
  type Batch,
  type ProjectionDeps,
} from './batch.js';
import { loadStreams } from './load.js';
import { moveCheckpoint } from './checkpoint.js';
import type { Poison } from './derive-rows.js';
import { park, parkedVersions } from './parking.js';
import type { Projection } from './projection.js';

export interface Step {
  /** The checkpoint that was read, and where the batch ends. */
  readonly from: Position | undefined;
  readonly to: Position;
  /** The streams that the batch touches. */
  readonly streams: readonly string[];
}

type Poisons = ReadonlyMap<Batch, readonly Poison[]>;

const commit = (
  { sql }: ProjectionDeps,
  step: Step,
  poisons: Poisons,
  write: boolean,
): Promise<void> =>
  sql.transaction(async (tx) => {
    for (const { projection } of poisons.keys())
      await moveCheckpoint(tx, projection, step.from, step.to);
    for (const [batch, found] of poisons) {
      if (write) await writeBatch(tx, 'read', batch);
      await park(tx, batch.projection.name, found);
    }
  });

/** Takes one batch into several projections that stand at the same position: all of it, or nothing. */
export const applyStep = async (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  step: Step,
): Promise<void> => {
  const loaded = await loadStreams(deps.store, step.streams, step.to);
  const batches: Batch[] = [];
  for (const projection of projections) {
    // What comes after a fact that cannot be read cannot be trusted either.
    const parked = await parkedVersions(deps.sql, projection.name, [...loaded.keys()]);
    batches.push(deriveBatch(projection, loaded, new Set(parked.keys())));
  }
  let poisons: Poisons = new Map(batches.map((batch) => [batch, poisonsIn(batch)]));
  try {
    await commit(deps, step, poisons, true);
  } catch (error) {
    if (badValue(error) === undefined) throw error;
    const apart = new Map<Batch, readonly Poison[]>();
    for (const batch of batches)
      apart.set(batch, await writeApart(deps.sql, 'read', batch, loaded));
    poisons = apart;
    await commit(deps, step, poisons, false);
  }
  for (const [batch, found] of poisons) announce(deps.log, batch.projection, found);
};
