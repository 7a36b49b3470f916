import { v5 } from 'uuid';
import type { StreamId } from './port.js';

/**
 * A fact's id: UUIDv5 of its command, stream and place in the command, so that a repeated command
 * names the same facts. The stream takes part because a client may send one idempotency key to two
 * families.
 */
export const factId = (commandId: string, stream: StreamId, ordinal: number): string =>
  v5(`${stream}/${ordinal}`, commandId);

/** An id that comes out the same each time the same command names the same thing. */
export const derivedId = (commandId: string, name: string): string => v5(name, commandId);
