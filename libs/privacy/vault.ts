import type { KeyObject } from 'node:crypto';

/**
 * One random 256-bit key per subject: a person, or a family for what belongs to the whole family.
 * Destroying the key is how a person is forgotten while the log stays whole.
 */
export interface KeyVault {
  /**
   * Keys to seal with, made where there was none. A forgotten subject is left out: it never gets a
   * second key.
   */
  obtain(subjects: readonly string[]): Promise<ReadonlyMap<string, KeyObject>>;
  /** Keys to open with; a subject that is forgotten or was never known is left out. */
  find(subjects: readonly string[]): Promise<ReadonlyMap<string, KeyObject>>;
  /** Destroys the subject's key for good. False when it was forgotten before. */
  forget(subject: string): Promise<boolean>;
  /** Throws `MasterKeyError` when the stored keys were wrapped with another master key. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The vault's storage cannot be reached; nothing was sealed or opened. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
}
