import type { Position } from '#libs/domain/kernel';
import type { Entry } from '#libs/event-store';
import { applyStep } from './apply.js';
import { pause } from './backoff.js';
import type { ProjectionDeps } from './batch.js';
import { byPosition, type Checkpoint, type Share } from './checkpoint.js';
import type { Progress } from './progress.js';
import type { Projection } from './projection.js';
import { SLICES, sliceOf } from './slices.js';

/** What stands at the same position, and where the next one ahead of it stands. */
export interface Group {
  readonly shares: readonly Share[];
  readonly from: Position | undefined;
  readonly until: Position | undefined;
}

type Compare = (a: Position, b: Position) => number;

/** What is furthest behind goes first, together, until it meets the next. */
export const hindmost = (
  projections: readonly Projection[],
  slices: readonly number[],
  checkpoints: ReadonlyMap<string, Checkpoint>,
  compare: Compare,
): Group => {
  const at = (p: Projection, slice: number): Position | undefined =>
    checkpoints.get(p.name)?.positions.get(slice);
  const all = projections.flatMap((p) => slices.map((slice) => at(p, slice)));
  const [from, until] = [...new Set(all)].sort(byPosition(compare));
  const shares = projections
    .map((p) => ({ projection: p, slices: slices.filter((slice) => at(p, slice) === from) }))
    .filter((share) => share.slices.length > 0);
  return { shares, from, until };
};

const clip = (
  entries: readonly Entry[],
  until: Position | undefined,
  compare: Compare,
): readonly Entry[] =>
  until === undefined ? entries : entries.filter((e) => compare(e.position, until) <= 0);

/**
 * A page may end within a moment, of which the rest is on the next one: its part is held back, so
 * that what is known up to a moment is known whole. One page alone may be all of one moment.
 */
export const wholeMoments = (entries: readonly Entry[]): readonly Entry[] => {
  const last = entries.at(-1)?.recordedAt;
  const until = entries.findLastIndex(({ recordedAt }) => recordedAt !== last) + 1;
  return until === 0 ? entries : entries.slice(0, until);
};

/** Nothing more is to come behind these: the log ends there, or the group's own way does. */
const endsThere = async (
  { store: { log } }: ProjectionDeps,
  entries: readonly Entry[],
  until: Position | undefined,
): Promise<boolean> => {
  const last = entries.at(-1)?.position;
  return last === undefined || last === until || last === (await log.head());
};

// So many facts of one's own fold hot families once for many facts and still show within a moment.
const BATCH = 500;
const LARGEST_BATCH = 4_000;

const batchFor = ({ shares }: Group): number => {
  const most = Math.max(...shares.map(({ slices }) => slices.length));
  return Math.min(LARGEST_BATCH, Math.ceil((BATCH * SLICES) / most));
};

/**
 * At the end of the log a batch is followed by a rest as long as it took: facts that come one after
 * the other are taken in together, and the same machine answers people. A fact after a silence waits
 * for nothing.
 */
const LONGEST_REST_MS = 200;

/**
 * Follows the log for one group until the signal aborts, or until the group has met the next one.
 * Rejects with `CheckpointMoved` when somebody else is at work on the same slices.
 */
export const followGroup = async (
  deps: ProjectionDeps,
  progress: Progress,
  group: Group,
  signal: AbortSignal,
): Promise<void> => {
  const { log } = deps.store;
  const compare: Compare = (a, b) => log.compare(a, b);
  const own = new Set(group.shares.flatMap(({ slices }) => slices));
  let from = group.from;
  let held: readonly Entry[] = [];
  const most = batchFor(group);
  for await (const page of log.follow(from, { batch: most, signal })) {
    const come = [...held, ...clip(page, group.until, compare)];
    // A page that is not full ends where the log does, and an append is there whole or not at all.
    const isWhole = page.length < most || (await endsThere(deps, come, group.until));
    const entries = isWhole ? come : wholeMoments(come);
    held = come.slice(entries.length);
    const to = entries.at(-1);
    if (to === undefined) continue;
    const mine = entries.filter(({ stream }) => own.has(sliceOf(stream)));
    const taken = deps.observe?.step(mine);
    const began = performance.now();
    try {
      const streams = [...new Set(mine.map((entry) => entry.stream))];
      await applyStep(deps, group.shares, { from, to, streams });
    } finally {
      taken?.();
    }
    progress.moved(group.shares, to.position);
    from = to.position;
    if (from === group.until || signal.aborted) return;
    if (page.length < most)
      await pause(Math.min(LONGEST_REST_MS, performance.now() - began), signal);
  }
};
