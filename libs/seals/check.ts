import { fingerprintAt } from '#libs/audit';
import type { FactStore } from '#libs/event-store';
import type { StoredSeal } from './read.js';
import { sealHash } from './take.js';

/** What a seal says of itself, and of the log it was taken from. */
export interface SealCheck {
  /** The content has the hash that was sealed. */
  readonly hashHolds: boolean;
  /** The log, up to that moment, is still the one that was sealed. */
  readonly logHolds: boolean;
}

/**
 * Holds a seal against its own hash, and the log of today against the fingerprint in it. A stream
 * that was written anew from its start, with hashes that fit, shows here and nowhere else inside the
 * database; only a copy of the hash on paper shows a seal that was written anew with it.
 */
export const checkSeal = async (
  { log }: Pick<FactStore, 'log'>,
  { content, hash }: StoredSeal,
): Promise<SealCheck> => {
  if (content === undefined) return { hashHolds: false, logHolds: false };
  const { position = '', facts, streams, digest } = await fingerprintAt(log, content.knownAt);
  const sealed = content.log;
  return {
    hashHolds: sealHash(content) === hash,
    logHolds:
      digest === sealed.digest &&
      facts === sealed.facts &&
      streams === sealed.streams &&
      position === sealed.position,
  };
};
