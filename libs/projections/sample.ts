import { randomBytes } from 'node:crypto';
import type { EventLog } from '#libs/event-store';

const AT_A_PLACE = 20;
// Where nearly all are asked for, the last few are left to another time.
const FRUITLESS = 10;

const somewhere = (): string => randomBytes(4).toString('hex');

/** The next names after a place, and from the beginning again where they end. */
const around = async (
  log: EventLog,
  prefix: string,
  after: string,
  limit: number,
): Promise<readonly string[]> => {
  const page = await log.streams(prefix, after, limit);
  if (page.length >= limit) return page;
  return [...page, ...(await log.streams(prefix, undefined, limit - page.length))];
};

/**
 * Some streams of a kind by chance: a few from each of many places in the order of their names,
 * which are UUIDs. All of them when there are no more than asked for.
 */
export const sampleStreams = async (
  log: EventLog,
  prefix: string,
  size: number,
  place: () => string = somewhere,
): Promise<readonly string[]> => {
  const first = await log.streams(prefix, undefined, size + 1);
  if (first.length <= size) return first;
  const found = new Set<string>();
  for (let fruitless = 0; found.size < size && fruitless < FRUITLESS;) {
    const before = found.size;
    const page = await around(log, prefix, prefix + place(), Math.min(AT_A_PLACE, size));
    for (const stream of page) if (found.size < size) found.add(stream);
    fruitless = found.size === before ? fruitless + 1 : 0;
  }
  return [...found];
};
