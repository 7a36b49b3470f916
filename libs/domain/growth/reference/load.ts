import { v5 as nameBasedId } from 'uuid';
import { decode } from './decode.js';
import type { LmsTables } from './tables.js';
import { WHO_2006 } from './who-2006.js';

// Any fixed namespace does; this one is the URL namespace of RFC 9562.
const NAMESPACE = nameBasedId.URL;

/** The hash of the figures as written: a UUIDv5, which is a SHA-1 cut to 122 bits. */
export const fingerprint = (lines: readonly string[]): string =>
  nameBasedId(lines.join('\n'), NAMESPACE);

/**
 * Decodes reference figures after checking them against their hash. Throws when they differ: a
 * single altered figure would misjudge children in silence.
 */
export const openFigures = (reference: {
  readonly fingerprint: string;
  readonly lines: readonly string[];
}): LmsTables => {
  if (fingerprint(reference.lines) !== reference.fingerprint)
    throw new Error('The growth reference figures do not match their hash.');
  return decode(reference.lines);
};

let loaded: LmsTables | undefined;

/** The WHO tables, decoded at the first call and kept. */
export const whoTables = (): LmsTables => (loaded ??= openFigures(WHO_2006));
