import type { Entry, Place, ReadStreamOptions } from './port.js';

export const DEFAULT_BATCH = 500;

/**
 * The part of a whole stream that was asked for. Cut here and not in the database: `recordedAt`
 * never goes back within a stream, and a stream is a family, some hundred facts at most.
 */
export const cutStream = (
  entries: readonly Entry[],
  { from = 1, untilVersion = Infinity, untilRecordedAt }: ReadStreamOptions,
): readonly Entry[] =>
  entries.filter(
    (entry) =>
      entry.version >= from &&
      entry.version <= untilVersion &&
      (untilRecordedAt === undefined || entry.recordedAt <= untilRecordedAt),
  );

/** Of whole streams, the entries at these places: for logs that read a stream as a whole anyway. */
export const pick = (entries: readonly Entry[], places: readonly Place[]): readonly Entry[] => {
  const wanted = new Set(places.map(({ stream, version }) => `${stream} ${version}`));
  return entries.filter(({ stream, version }) => wanted.has(`${stream} ${version}`));
};
