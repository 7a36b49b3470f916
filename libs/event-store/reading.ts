import type { Chosen, Entry, ReadStreamOptions } from './port.js';

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

/** Of whole streams, what was chosen: for logs that read a stream as a whole anyway. */
export const choose = (entries: readonly Entry[], chosen: Chosen | undefined): readonly Entry[] => {
  if (chosen === undefined) return entries;
  const [ids, types] = [new Set(chosen.ids), new Set(chosen.types)];
  return entries.filter(({ id, type }) => ids.has(id) || types.has(type));
};
