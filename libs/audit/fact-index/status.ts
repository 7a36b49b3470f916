import type { Position } from '#libs/domain/kernel';
import { readPosition, type FactIndexDeps } from './deps.js';

/** What the index is called beside the read models. */
export const FACT_INDEX = 'facts';

/** Counted up when its table becomes another; a migration then makes it anew. */
export const FACT_INDEX_VERSION = 1;

export interface FactIndexStatus {
  readonly position: Position | undefined;
  readonly head: Position | undefined;
  /** Facts that are in the log and not yet in the index. */
  readonly behind: number;
  /** Milliseconds since the oldest of them was recorded; 0 when there is none. */
  readonly lagMs: number;
}

/** How far the index is behind the log. `now` in milliseconds since the epoch. */
export const factIndexStatus = async (
  { log, sql }: FactIndexDeps,
  now: number,
): Promise<FactIndexStatus> => {
  const [position, head] = await Promise.all([readPosition(sql), log.head()]);
  const behind = head === undefined ? 0 : log.distance(position, head);
  let lagMs = 0;
  if (behind > 0)
    for await (const [first] of log.readAll(position, { batch: 1 })) {
      if (first !== undefined) lagMs = Math.max(0, now - Date.parse(first.recordedAt));
      break;
    }
  return { position, head, behind: Math.max(0, behind), lagMs };
};
