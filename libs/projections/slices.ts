import { crc32 } from 'node:zlib';

/**
 * Into how many parts the streams are dealt, so that several workers can follow the log side by
 * side: no two of them ever write rows of the same family. `slices.sql` knows the number too; a
 * change of it has every read model built anew.
 */
export const SLICES = 16;

export const ALL_SLICES: readonly number[] = Array.from({ length: SLICES }, (_, n) => n);

/** The slice of a stream, by its name alone: the same in every process, for ever. */
export const sliceOf = (stream: string): number => crc32(stream) % SLICES;
