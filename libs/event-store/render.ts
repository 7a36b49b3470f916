import { canonical } from './canonical.js';
import type { EntryBody, EntryMeta, StreamId } from './port.js';

/**
 * The canonical text of an entry with gaps where the log fills in what only it knows:
 *
 * `head` previousHash `middle` recordedAt `rest` version `tail`
 *
 * Canonical JSON sorts keys, so these three stand in this order whatever the fact says. The log can
 * therefore finish and hash the text without parsing it, while it holds the head of the log.
 */
export interface Rendered {
  readonly type: string;
  readonly head: string;
  readonly rest: string;
  readonly tail: string;
}

export const MIDDLE = '","recordedAt":"';

const quote = (text: string): string => JSON.stringify(text);

const list = (values: readonly unknown[]): string =>
  values.length === 0 ? '[]' : canonical(values);

/** Renders one fact; `meta` is the canonical text of what all facts of the append share. */
const renderOne = (stream: StreamId, body: EntryBody, meta: string, ordinal: number): Rendered => ({
  type: body.type,
  head:
    `{"capturedAt":${quote(body.capturedAt)},"data":${canonical(body.data)}` +
    `,"id":${quote(body.id)},"meta":${meta},"occurredAt":${quote(body.occurredAt)}` +
    `,"ordinal":${ordinal},"previousHash":"`,
  rest:
    `","schema":${body.schema},"sealed":${list(body.sealed)}` +
    `,"stream":${quote(stream)},"type":${quote(body.type)},"version":`,
  tail: `,"warnings":${list(body.warnings)}}`,
});

export const render = (
  stream: StreamId,
  facts: readonly EntryBody[],
  meta: EntryMeta,
  firstOrdinal = 0,
): readonly Rendered[] => {
  const metaText = canonical(meta);
  return facts.map((body, i) => renderOne(stream, body, metaText, firstOrdinal + i));
};

/** The finished canonical text. PostgreSQL does the same in `log.append`. */
export const complete = (
  { head, rest, tail }: Rendered,
  previousHash: string,
  recordedAt: string,
  version: number,
): string => head + previousHash + MIDDLE + recordedAt + rest + version + tail;
