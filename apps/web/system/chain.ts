import canonicalize from 'canonicalize';
import { call } from './api/call.js';
import type { BareLink, RawEntry, RawStream } from './api/audit-types.js';

export type Break = 'version' | 'previous-hash' | 'hash';

export interface Link {
  readonly raw: RawEntry;
  /** SHA-256 computed on this device. */
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

/**
 * Walks a stream from its first fact, computing every hash anew: SHA-256 over the canonical JSON
 * (RFC 8785) of each entry. That a stream was rewritten from its start shows only against a
 * fingerprint kept elsewhere.
 */
export const walk = async (entries: readonly RawEntry[]): Promise<readonly Link[]> => {
  let before = NO_HASH;
  const links: Link[] = [];
  for (const [i, raw] of entries.entries()) {
    const computed = await sha256(canonicalize(raw.entry) ?? '');
    const broken: Break | undefined =
      raw.entry.version !== i + 1
        ? 'version'
        : raw.entry.previousHash !== before
          ? 'previous-hash'
          : raw.hash !== computed
            ? 'hash'
            : undefined;
    links.push({ raw, computed, ...(broken === undefined ? {} : { broken }) });
    before = raw.hash;
  }
  return links;
};

/** The whole of a stream as it is stored, page by page. */
export const fetchStream = async (stream: string): Promise<readonly RawEntry[]> => {
  const entries: RawEntry[] = [];
  let from: number | undefined = 1;
  while (from !== undefined) {
    const page: RawStream = await call<RawStream>(
      `audit/streams/${encodeURIComponent(stream)}?from=${from}`,
    );
    entries.push(...page.entries);
    from = page.next;
  }
  return entries;
};

/** The chain of a stream without its content, for whoever may not see that. */
export const fetchChain = async (stream: string): Promise<readonly BareLink[]> =>
  (
    await call<{ readonly links: readonly BareLink[] }>(
      `audit/streams/${encodeURIComponent(stream)}/chain`,
    )
  ).links;

/** Whether each link names the one before it, and each content still has its fingerprint. */
export const chainHolds = (links: readonly BareLink[]): boolean =>
  links.every(
    ({ version, hash, recomputed, previousHash }, n) =>
      version === n + 1 && previousHash === (links[n - 1]?.hash ?? NO_HASH) && recomputed === hash,
  );
