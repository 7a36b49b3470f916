/** Somebody's identity number, as a keyed hash: the directory holds no number in the clear. */
export interface NikClaim {
  readonly hash: string;
  readonly personId: string;
  readonly familyId: string;
}

export interface HeldClaim extends NikClaim {
  /** Milliseconds since the epoch. */
  readonly claimedAt: number;
}

export interface ClaimOutcome {
  /** Hashes that were free and now belong to whom they were claimed for. */
  readonly made: readonly string[];
  /** What another person holds already. */
  readonly held: readonly HeldClaim[];
}

/**
 * Who holds which NIK. It decides races, because the log knows one stream at a time; the log stays
 * the truth, so a claim whose facts are not there (any more) may be taken over.
 */
export interface NikDirectory {
  claim(claims: readonly NikClaim[]): Promise<ClaimOutcome>;
  /** Hands a stale claim to another person, if it is still as it was seen. */
  takeOver(stale: HeldClaim, by: NikClaim): Promise<boolean>;
  /** Gives up what this command claimed and did not use. */
  release(claims: readonly NikClaim[]): Promise<void>;
  /** Drops every hash of a person whose data are forgotten. */
  forget(personId: string): Promise<void>;
}

/** For tests. */
export const memoryNikDirectory = (now: () => number = Date.now): NikDirectory => {
  const claims = new Map<string, HeldClaim>();
  return {
    claim(wanted) {
      const made: string[] = [];
      const held: HeldClaim[] = [];
      for (const claim of wanted) {
        const there = claims.get(claim.hash);
        if (there === undefined) {
          claims.set(claim.hash, { ...claim, claimedAt: now() });
          made.push(claim.hash);
        } else if (there.personId !== claim.personId) held.push(there);
      }
      return Promise.resolve({ made, held });
    },
    takeOver(stale, by) {
      if (claims.get(stale.hash)?.personId !== stale.personId) return Promise.resolve(false);
      claims.set(by.hash, { ...by, claimedAt: now() });
      return Promise.resolve(true);
    },
    release(given) {
      for (const claim of given)
        if (claims.get(claim.hash)?.personId === claim.personId) claims.delete(claim.hash);
      return Promise.resolve();
    },
    forget(personId) {
      for (const claim of claims.values())
        if (claim.personId === personId) claims.delete(claim.hash);
      return Promise.resolve();
    },
  };
};
