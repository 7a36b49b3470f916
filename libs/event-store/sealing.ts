import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';
import type { SealedPart } from './port.js';

const NONCE = 12;
const TAG = 16;

/** A sealed part was changed, or moved to another fact. Forgetting looks different: the key is gone. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(readonly factId: string) {
    super(`The sealed part of fact ${factId} does not open with its key`);
  }
}

// Binds the ciphertext to its place: a part moved to another fact or person no longer opens.
const context = (factId: string, type: string, subject: string): Buffer =>
  Buffer.from(`${factId}\n${type}\n${subject}`);

// Asking the system for randomness costs more than encrypting; it is fetched for many nonces at once.
const pool = Buffer.alloc(NONCE * 512);
let used = pool.length;
const nextNonce = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE;
  return pool.subarray(used - NONCE, used);
};

export const seal = (
  fact: { readonly id: string; readonly type: string },
  subject: string,
  key: KeyObject,
  fields: Readonly<Record<string, unknown>>,
): SealedPart => {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(context(fact.id, fact.type, subject));
  const bytes = cipher.update(JSON.stringify(fields), 'utf8');
  cipher.final();
  return {
    subject,
    nonce: nonce.toString('base64'),
    ciphertext: Buffer.concat([bytes, cipher.getAuthTag()]).toString('base64'),
  };
};

export const unseal = (
  fact: { readonly id: string; readonly type: string },
  part: SealedPart,
  key: KeyObject,
): Readonly<Record<string, unknown>> => {
  const bytes = Buffer.from(part.ciphertext, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(part.nonce, 'base64'));
    decipher.setAAD(context(fact.id, fact.type, part.subject));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const text = decipher.update(bytes.subarray(0, bytes.length - TAG), undefined, 'utf8');
    decipher.final();
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new SealBroken(fact.id);
  }
};
