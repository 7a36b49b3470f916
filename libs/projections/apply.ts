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
import { moveCheckpoints, type Place, type Share } from './checkpoint.js';
import type { Poison } from './derive-rows.js';
import { loadStreams, type Loaded } from './load.js';
import { park, parkedVersions } from './parking.js';
import type { Projection } from './projection.js';
import { sliceOf } from './slices.js';
import type { Sql } from './sql.js';

export interface Step {
  /** The checkpoint that was read, and where the batch ends. */
  readonly from: Position | undefined;
  readonly to: Place;
  /** The streams that the batch touches. */
  readonly streams: readonly string[];
}

type Poisons = ReadonlyMap<Projection, readonly Poison[]>;

/** How the rows of a batch are written; resolves to the facts that could not be taken in. */
type Write = (tx: Sql, batch: Batch, loaded: Loaded) => Promise<readonly Poison[]>;

const together: Write = async (tx, batch) => {
  await writeBatch(tx, 'read', batch);
  return poisonsIn(batch);
};

const apart: Write = (tx, batch, loaded) => writeApart(tx, 'read', batch, loaded);

const within = (loaded: Loaded, slices: readonly number[]): Loaded => {
  const own = new Set(slices);
  return new Map([...loaded].filter(([stream]) => own.has(sliceOf(stream))));
};

// Everything after the first statement happens while nobody else can move these checkpoints, nor
// take a family up again that is parked.
const commit = (
  { sql }: ProjectionDeps,
  shares: readonly Share[],
  step: Step,
  loaded: Loaded,
  write: Write,
): Promise<Poisons> =>
  sql.transaction(async (tx) => {
    await moveCheckpoints(tx, shares, step.from, step.to);
    const poisons = new Map<Projection, readonly Poison[]>();
    for (const { projection, slices } of shares) {
      const own = within(loaded, slices);
      // What comes after a fact that cannot be read cannot be trusted either.
      const parked = await parkedVersions(tx, projection.name, [...own.keys()]);
      const batch = await deriveBatch(projection, own, new Set(parked.keys()));
      const found = await write(tx, batch, loaded);
      await park(tx, projection.name, found);
      poisons.set(projection, found);
    }
    return poisons;
  });

/** Takes one batch into slices that stand at the same position: all of it, or nothing. */
export const applyStep = async (
  deps: ProjectionDeps,
  shares: readonly Share[],
  step: Step,
): Promise<void> => {
  const loaded = await loadStreams(deps.store, step.streams, () => step.to.position);
  const poisons = await commit(deps, shares, step, loaded, together).catch((error: unknown) => {
    if (badValue(error) === undefined) throw error;
    return commit(deps, shares, step, loaded, apart);
  });
  for (const [projection, found] of poisons) announce(deps.log, projection, found);
};
