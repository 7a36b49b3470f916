import { fingerprintsOf, type Walked } from '#libs/audit';
import type { SealContent } from '#libs/domain/seal';
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

const leadsTo = ({ log: sealed }: SealContent, walked: Walked | undefined): boolean => {
  if (walked === undefined) return false;
  const { position = '', facts, streams, digest, headsDigest } = walked;
  return (
    sealed.digest === (sealed.method === 'RUNNING' ? digest : headsDigest) &&
    sealed.facts === facts &&
    sealed.streams === streams &&
    sealed.position === position
  );
};

/**
 * Holds seals against their own hashes, and the log of today against the fingerprints in them, on
 * one walk over the log for all. A stream that was written anew from its start, with hashes that
 * fit, shows here and nowhere else inside the database; only a copy of the hash on paper shows a
 * seal that was written anew with it.
 */
export const checkSeals = async (
  { log }: Pick<FactStore, 'log'>,
  seals: readonly StoredSeal[],
): Promise<readonly (SealCheck & { readonly seal: StoredSeal })[]> => {
  const walked = await fingerprintsOf(
    log,
    seals.flatMap(({ content }) => content?.knownAt ?? []),
  );
  return seals.map((seal) => {
    const { content, hash } = seal;
    return content === undefined
      ? { seal, hashHolds: false, logHolds: false }
      : {
          seal,
          hashHolds: sealHash(content) === hash,
          logHolds: leadsTo(content, walked.get(content.knownAt)),
        };
  });
};
