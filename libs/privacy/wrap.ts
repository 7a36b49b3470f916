import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { deriveKey } from './keyed-hash.js';
import { MasterKeyError } from './master-key.js';

const NONCE = 12;
const KEY = 32;

/** Wraps subject keys for storage, so that a copy of the database alone opens nothing. */
export interface Wrapper {
  /** 60 bytes: nonce (12), AES-256-GCM ciphertext (32), tag (16). Bound to the subject. */
  wrap(subject: string, key: KeyObject): Buffer;
  unwrap(subject: string, wrapped: Buffer): KeyObject;
}

export const createWrapper = (master: KeyObject): Wrapper => {
  const wrapping = deriveKey(master, 'wrap');
  return {
    wrap(subject, key) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
      cipher.setAAD(Buffer.from(subject));
      return Buffer.concat([
        nonce,
        cipher.update(key.export()),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
    },
    unwrap(subject, wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, NONCE));
      decipher.setAAD(Buffer.from(subject));
      decipher.setAuthTag(wrapped.subarray(NONCE + KEY));
      try {
        return createSecretKey(
          Buffer.concat([decipher.update(wrapped.subarray(NONCE, NONCE + KEY)), decipher.final()]),
        );
      } catch {
        throw new MasterKeyError({
          id: 'Kunci utama tidak cocok dengan kunci di basis data ini',
          en: 'The master key does not fit the keys in this database',
        });
      }
    },
  };
};

export const newSubjectKey = (): KeyObject => createSecretKey(randomBytes(KEY));
