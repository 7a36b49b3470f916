import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * Hashes that only somebody with the master key can compute: a NIK has too few possibilities for a
 * plain hash to hide it.
 */
export interface KeyedHash {
  /**
   * HMAC-SHA256 of the text, 64 hex digits, under a key of its own for each purpose, so that hashes
   * made for one purpose cannot be matched with those of another.
   */
  hash(purpose: string, text: string): string;
}

/** A key for one purpose, derived from the master key (HKDF-SHA256, RFC 5869). */
export const deriveKey = (master: KeyObject, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `jejak/${purpose}`, 32)));

export const createKeyedHash = (master: KeyObject): KeyedHash => {
  const keys = new Map<string, KeyObject>();
  const keyFor = (purpose: string): KeyObject => {
    const known = keys.get(purpose);
    if (known !== undefined) return known;
    const made = deriveKey(master, `hash/${purpose}`);
    keys.set(purpose, made);
    return made;
  };
  return {
    hash: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('hex'),
  };
};
