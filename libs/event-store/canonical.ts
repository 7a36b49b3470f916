import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Entry } from './port.js';
import { sortedKeys, UNUSUAL } from './sorted-keys.js';

/*
 * With its names in order a value is canonical as the engine writes it, at a third of the time. What
 * is escaped as half a surrogate pair is an error, which the library knows how to tell.
 */
const quickly = (value: unknown): string | undefined => {
  const sorted = sortedKeys(value);
  const text = sorted === UNUSUAL ? undefined : JSON.stringify(sorted);
  return text?.includes('\\ud') ? undefined : text;
};

/** Canonical JSON (RFC 8785): the same text for the same value, whoever writes it. */
export const canonical = (value: unknown): string => {
  const text = quickly(value) ?? canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form');
  return text;
};

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What stands before the first fact of a stream. */
export const NO_HASH = '0'.repeat(64);

const kept = new WeakMap<Entry, string>();

/** Remembers the text an entry was parsed from, so that it need not be made again. */
export const keepText = (entry: Entry, text: string): void => {
  kept.set(entry, text);
};

/** The text of an entry that is hashed: everything but its position and the hash itself. */
export const canonicalText = (entry: Entry): string =>
  // Properties that are undefined have no place in JSON.
  kept.get(entry) ?? canonical({ ...entry, position: undefined, hash: undefined });

/** The hash an entry must carry, computed from nothing but the entry itself. */
export const hashOf = (entry: Entry): string => sha256(canonicalText(entry));
