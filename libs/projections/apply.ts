import type { Position } from '#libs/domain/kernel';
import {
  announce,
  badValue,
  deriveBatch,
  poisonsIn,
  writeApart,
  writeBatch,
  type Batch,
  type Known,
  type ProjectionDeps,
} from './batch.js';
import { moveCheckpoints, type Place, type Share } from './checkpoint.js';
import type { Poison } from './derive-rows.js';
import { loadStreams, type Loaded } from './load.js';
import { park, parkedVersions } from './parking.js';
import type { Projection } from './projection.js';
import { sliceOf } from './slices.js';
import type { Sql } from './sql.js';
import { NotAsBefore } from './write-changes.js';

export interface Step {
  /** The checkpoint that was read, and where the batch ends. */
  readonly from: Position | undefined;
  readonly to: Place;
  /** The streams that the batch touches. */
  readonly streams: readonly string[];
}

type Poisons = ReadonlyMap<Projection, readonly Poison[]>;

/** How the rows of a batch are written; resolves to the facts that could not be taken in. */
interface Way {
  /** When left out, all rows of the streams are written, whatever the tables hold. */
  readonly known?: Known;
  readonly write: (tx: Sql, batch: Batch, loaded: Loaded) => Promise<readonly Poison[]>;
}

const whole: Way = {
  write: async (tx, batch) => {
    await writeBatch(tx, 'read', batch);
    return poisonsIn(batch);
  },
};

const apart: Way = { write: (tx, batch, loaded) => writeApart(tx, 'read', batch, loaded) };

/** The facts up to a checkpoint, unless it lies within a moment: its rows were not yet those of it. */
const knownUpTo =
  (from: Position | undefined, compare: (a: Position, b: Position) => number): Known =>
  (facts) => {
    if (from === undefined) return 0;
    const count = facts.findLastIndex(({ position }) => compare(position, from) <= 0) + 1;
    const isWithin = facts[count - 1]?.recordedAt === facts[count]?.recordedAt;
    return count > 0 && isWithin ? undefined : count;
  };

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
  { known, write }: Way,
): Promise<Poisons> =>
  sql.transaction(async (tx) => {
    await moveCheckpoints(tx, shares, step.from, step.to);
    const poisons = new Map<Projection, readonly Poison[]>();
    for (const { projection, slices } of shares) {
      const own = within(loaded, slices);
      // What comes after a fact that cannot be read cannot be trusted either.
      const parked = await parkedVersions(tx, projection.name, [...own.keys()]);
      const except = new Set(parked.keys());
      const batch = await deriveBatch(projection, own, { except, known });
      const found = await write(tx, batch, loaded);
      await park(tx, projection.name, found);
      poisons.set(projection, found);
    }
    return poisons;
  });

const load = ({ store }: ProjectionDeps, { streams, to }: Step): Promise<Loaded> =>
  loadStreams(store, streams, () => to.position);

type Take = (deps: ProjectionDeps, shares: readonly Share[], step: Step) => Promise<Poisons>;

const whatDiffers: Take = async (deps, shares, step) => {
  const { log } = deps.store;
  const known = knownUpTo(step.from, (a, b) => log.compare(a, b));
  return commit(deps, shares, step, await load(deps, step), { ...whole, known });
};

/** All rows of the streams, read anew: somebody may have been forgotten since. */
const everything: Take = async (deps, shares, step) => {
  const loaded = await load(deps, step);
  return commit(deps, shares, step, loaded, whole).catch((error: unknown) => {
    if (badValue(error) === undefined) throw error;
    return commit(deps, shares, step, loaded, apart);
  });
};

/** Takes one batch into slices that stand at the same position: all of it, or nothing. */
export const applyStep = async (
  deps: ProjectionDeps,
  shares: readonly Share[],
  step: Step,
): Promise<void> => {
  const poisons = await whatDiffers(deps, shares, step).catch((error: unknown) => {
    if (!(error instanceof NotAsBefore) && badValue(error) === undefined) throw error;
    return everything(deps, shares, step);
  });
  for (const [projection, found] of poisons) announce(deps.log, projection, found);
};
