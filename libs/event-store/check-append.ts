import type { EntryBody, EntryMeta, Expected, StreamId } from './port.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const STREAM = /^[a-z][a-z-]*-[0-9A-Za-z][0-9A-Za-z._-]*$/;
const TYPE = /^[A-Z][0-9A-Za-z]*$/;
const LONGEST_STREAM = 200;

/**
 * Refuses what no caller of the log may send. These are bugs, so they throw; and they throw before
 * the append joins a batch, where one caller's bug would reach the others.
 */
export const checkAppend = (
  stream: StreamId,
  expected: Expected,
  facts: readonly EntryBody[],
  meta: EntryMeta,
): void => {
  if (!STREAM.test(stream) || stream.length > LONGEST_STREAM)
    throw new TypeError(
      'A stream is named kind-id, in at most 200 letters, digits, dots and dashes',
    );
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new TypeError('An expected version is a whole number from 0 on');
  if (facts.length === 0) throw new TypeError('An append needs at least one fact');
  if (!UUID.test(meta.commandId)) throw new TypeError('A command id is a UUID in small letters');
  for (const fact of facts)
    if (!TYPE.test(fact.type)) throw new TypeError('A type of fact is named in PascalCase');
};

/** The version a stream must have; undefined for any. */
export const expectedVersion = (expected: Expected): number | undefined =>
  expected === 'any' ? undefined : expected === 'none' ? 0 : expected;
