import canonicalize from 'canonicalize';

/** A stored entry as the audit hands it out: everything that is hashed, and the hash it carries. */
export interface StoredEntry {
  readonly position: string | number;
  readonly hash: string;
  readonly previousHash: string;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly [field: string]: unknown;
}

export type Break = 'version' | 'previous-hash' | 'hash';

export interface Link {
  readonly entry: StoredEntry;
  readonly computed: string;
  /** The first rule that the entry breaks. */
  readonly broken?: Break;
}

/** What stands before the first fact of a stream. */
const NO_HASH = '0'.repeat(64);

const sha256 = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** SHA-256 over the canonical JSON (RFC 8785) of an entry without its position and its hash. */
export const hashOfEntry = (entry: StoredEntry): Promise<string> => {
  const { position: _position, hash: _hash, ...hashed } = entry;
  return sha256(canonicalize(hashed) ?? '');
};

/**
 * Walks a stream from its first fact, computing every hash anew on this device. `told` is called
 * after each. That the stream was not rewritten from its start shows only against a fingerprint
 * kept elsewhere.
 */
export const walk = async (
  entries: readonly StoredEntry[],
  told: (link: Link) => void,
): Promise<boolean> => {
  let before = NO_HASH;
  let whole = true;
  for (const [i, entry] of entries.entries()) {
    const computed = await hashOfEntry(entry);
    const broken: Break | undefined =
      entry.version !== i + 1
        ? 'version'
        : entry.previousHash !== before
          ? 'previous-hash'
          : entry.hash !== computed
            ? 'hash'
            : undefined;
    told({ entry, computed, ...(broken === undefined ? {} : { broken }) });
    if (broken !== undefined) whole = false;
    before = entry.hash;
  }
  return whole;
};
