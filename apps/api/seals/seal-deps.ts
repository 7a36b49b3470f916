import type { SealDeps } from '#libs/seals';
import { settled } from '../figures/settled.js';
import type { Jejak } from '../jejak.js';

/** A close can wait for the figures longer than a screen. */
const PATIENCE_MS = 10_000;

/** What sealing needs of Jejak. */
export const sealDeps = (jejak: Jejak): SealDeps => ({
  store: jejak.facts,
  sql: jejak.sql,
  keyed: jejak.keyed,
  caughtUp: (knownAt) => settled(jejak, knownAt, PATIENCE_MS),
  now: Date.now,
});
