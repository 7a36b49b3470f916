import type { Day, UtcInstant } from '#libs/domain/kernel';
import { periodOf, sealFrom, type SealPeriod, type SealState } from '#libs/domain/seal';
import type { FactStore } from '#libs/event-store';
import { SEAL_STREAMS, sealStream } from './stream.js';

/** A seal with its period; its status is never NONE. */
export interface StoredSeal extends SealState {
  readonly id: string;
  readonly period: SealPeriod;
}

/** Thirteen a year at most: half a century fits in one page. */
const AT_MOST = 800;

const stored = (id: string, state: SealState): StoredSeal | undefined => {
  const period = periodOf(id);
  return period === undefined || state.status === 'NONE' ? undefined : { ...state, id, period };
};

/** One seal, proposed, approved or rejected; undefined when there never was one of this id. */
export const readSeal = async (store: FactStore, id: string): Promise<StoredSeal | undefined> =>
  periodOf(id) === undefined
    ? undefined
    : stored(id, sealFrom(await store.readStream(sealStream(id))));

/** Every seal, the latest period first. */
export const listSeals = async (store: FactStore): Promise<readonly StoredSeal[]> => {
  const streams = await store.log.streams(SEAL_STREAMS, undefined, AT_MOST);
  const facts = await store.readStreams(streams);
  return [...facts]
    .flatMap(([stream, of]) => stored(stream.slice(SEAL_STREAMS.length), sealFrom(of)) ?? [])
    .sort(
      (a, b) => b.period.until.localeCompare(a.period.until) || a.period.id.localeCompare(b.id),
    );
};

/** The two clocks of a seal in force, for figures that are asked as of it. */
export interface SealCut {
  readonly from: Day;
  readonly asOf: Day;
  readonly knownAt: UtcInstant;
}

/** Undefined unless the seal is in force: a proposal is not yet anybody's word. */
export const sealCut = async (store: FactStore, id: string): Promise<SealCut | undefined> => {
  const seal = await readSeal(store, id);
  if (seal?.status !== 'SEALED' || seal.content === undefined) return undefined;
  const { from, until, knownAt } = seal.content;
  return { from, asOf: until, knownAt };
};
