import {
  announce,
  badValue,
  deriveBatch,
  poisonsIn,
  writeApart,
  writeBatch,
  type ProjectionDeps,
} from './batch.js';
import { loadStreams, type Loaded } from './load.js';
import type { Poison } from './derive-rows.js';
import { park, unpark } from './parking.js';
import type { Projection } from './projection.js';
import { sliceOf } from './slices.js';
import type { Sql } from './sql.js';

const takeIn = async (
  sql: Sql,
  projection: Projection,
  loaded: Loaded,
): Promise<readonly Poison[]> => {
  const batch = await deriveBatch(projection, loaded);
  try {
    await sql.transaction((tx) => writeBatch(tx, 'read', batch));
    return poisonsIn(batch);
  } catch (error) {
    if (badValue(error) === undefined) throw error;
    return writeApart(sql, 'read', batch, loaded);
  }
};

/**
 * Takes one stream in again, from its first fact up to where each projection stands. True when no
 * projection has to park it.
 */
export const retryStream = async (
  deps: ProjectionDeps,
  projections: readonly Projection[],
  stream: string,
): Promise<boolean> => {
  let clean = true;
  for (const projection of projections) {
    if (!stream.startsWith(projection.streams)) continue;
    const found = await deps.sql.transaction(async (tx) => {
      // Held to the end, so that no batch comes between the reading and the writing.
      const [at] = await tx.query<{ position: string | null }>(
        `select position from read.slice where projection = $1 and slice = $2 for update`,
        [projection.name, sliceOf(stream)],
      );
      if (at === undefined || at.position === null) return [];
      const { position } = at;
      const loaded = await loadStreams(deps.store, [stream], () => position);
      const poisons = await takeIn(tx, projection, loaded);
      await unpark(tx, projection.name, [stream]);
      await park(tx, projection.name, poisons);
      return poisons;
    });
    announce(deps.log, projection, found);
    clean &&= found.length === 0;
  }
  return clean;
};
