import type { UtcInstant } from '#libs/domain/kernel';
import type { Poison } from './derive-rows.js';

/** What became of a range: the facts that could not be taken in, by projection. */
export type Scanned = Readonly<Record<string, readonly Poison[]>>;

/** Told after each page of streams; `latest` is when the latest of its facts was recorded. */
export type OnScanned = (facts: number, streams: number, latest: UtcInstant) => void;
