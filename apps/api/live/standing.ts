import type { Position } from '#libs/domain/kernel';
import { knownUpTo } from '#libs/read-models/figures';
import type { Jejak } from '../jejak.js';

/** How far the log is, and how far what is shown of it. */
export interface Standing {
  /** Of the newest fact; undefined while the log is empty. */
  readonly position: Position | undefined;
  /** What is shown holds everything up to here. */
  readonly figures: Position | undefined;
  /** When the newest fact that is shown was recorded. */
  readonly recordedAt: string | undefined;
  /** For how long the oldest fact that is not shown yet has been in the log; 0 without one. */
  readonly lagMs: number;
}

/** When the first fact after `figures` was recorded. */
const waitingSince = async (
  { facts }: Jejak,
  figures: Position | undefined,
): Promise<number | undefined> => {
  for await (const [first] of facts.log.readAll(figures, { batch: 1 }))
    return first === undefined ? undefined : Date.parse(first.recordedAt);
  return undefined;
};

export const standingOf = async (jejak: Jejak): Promise<Standing> => {
  // The others are asked later: what is shown is never said to be ahead of the log, or of its moment.
  const lag = await jejak.runner.lag();
  const [position, recordedAt] = await Promise.all([jejak.facts.log.head(), knownUpTo(jejak.sql)]);
  const { position: figures, behind } = lag.reduce((a, b) => (b.behind > a.behind ? b : a));
  const since = behind === 0 ? undefined : await waitingSince(jejak, figures);
  const lagMs = since === undefined ? 0 : Math.max(1, Date.now() - since);
  return { position, figures, recordedAt, lagMs };
};

/** Nothing that a screen shows is different; of a lag that grows it is told once in a second. */
export const sameStanding = (a: Standing, b: Standing): boolean =>
  a.position === b.position &&
  a.figures === b.figures &&
  Math.floor(a.lagMs / 1000) === Math.floor(b.lagMs / 1000);
