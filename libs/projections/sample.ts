import { randomBytes } from 'node:crypto';
import type { EventLog } from '#libs/event-store';

const AT_A_PLACE = 20;
// A small log is soon seen whole; then there is nothing left to draw.
const FRUITLESS = 10;

const somewhere = (): string => randomBytes(4).toString('hex');

/**
 * Some streams of a kind by chance: a few from each of many places in the order of their names,
 * which are UUIDs. All of them when there are no more than asked for, or nearly so.
 */
export const sampleStreams = async (
  log: EventLog,
  prefix: string,
  size: number,
  place: () => string = somewhere,
): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (let fruitless = 0; found.size < size && fruitless < FRUITLESS;) {
    const before = found.size;
    const page = await log.streams(prefix, prefix + place(), Math.min(AT_A_PLACE, size));
    for (const stream of page) if (found.size < size) found.add(stream);
    fruitless = found.size === before ? fruitless + 1 : 0;
  }
  return [...found];
};
