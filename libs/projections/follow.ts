import type { Position } from '#libs/domain/kernel';
import type { Entry } from '#libs/event-store';
import { applyStep } from './apply.js';
import type { ProjectionDeps } from './batch.js';
import type { Checkpoint } from './checkpoint.js';
import type { Progress } from './progress.js';
import type { Projection } from './projection.js';

/** Projections that stand at the same position, and where the next one ahead of them stands. */
export interface Group {
  readonly projections: readonly Projection[];
  readonly from: Position | undefined;
  readonly until: Position | undefined;
}

type Compare = (a: Position, b: Position) => number;

const order =
  (compare: Compare) =>
  (a: Position | undefined, b: Position | undefined): number =>
    a === b ? 0 : a === undefined ? -1 : b === undefined ? 1 : compare(a, b);

/** The projections that are furthest behind go first, together, until they meet the next ones. */
export const hindmost = (
  projections: readonly Projection[],
  checkpoints: ReadonlyMap<string, Checkpoint>,
  compare: Compare,
): Group => {
  const by = order(compare);
  const at = (p: Projection): Position | undefined => checkpoints.get(p.name)?.position;
  const places = [...new Set(projections.map(at))].sort(by);
  const from = places[0];
  return { projections: projections.filter((p) => at(p) === from), from, until: places[1] };
};

const clip = (
  entries: readonly Entry[],
  until: Position | undefined,
  compare: Compare,
): readonly Entry[] =>
  until === undefined ? entries : entries.filter((e) => compare(e.position, until) <= 0);

// A batch this large folds hot families once for many facts and still shows within a moment.
const BATCH = 500;

/**
 * Follows the log for one group until the signal aborts, or until the group has met the next one.
 * Rejects with `CheckpointMoved` when somebody else is at work on the same projections.
 */
export const followGroup = async (
  deps: ProjectionDeps,
  progress: Progress,
  group: Group,
  signal: AbortSignal,
): Promise<void> => {
  const { log } = deps.store;
  const compare: Compare = (a, b) => log.compare(a, b);
  let from = group.from;
  for await (const batch of log.follow(from, { batch: BATCH, signal })) {
    const entries = clip(batch, group.until, compare);
    const to = entries.at(-1)?.position;
    if (to === undefined) continue;
    const streams = [...new Set(entries.map((entry) => entry.stream))];
    await applyStep(deps, group.projections, { from, to, streams });
    progress.moved(
      group.projections.map((p) => p.name),
      to,
    );
    from = to;
    if (to === group.until || signal.aborted) return;
  }
};
