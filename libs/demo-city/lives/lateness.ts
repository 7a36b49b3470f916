import type { Day } from '#libs/domain/kernel';
import { Chance } from '../random.js';
import type { Posyandu } from '../places.js';

/*
 * Entries come late for two reasons: a whole session's book waits for the kader to have a network
 * or time, or one note is found again.
 */
const BOOK_IS_LATE = 0.04;

/** Days by which a posyandu's book of a session was entered late; 0 for most. */
export const bookLateness = (seed: string, posyandu: Posyandu, on: Day): number => {
  const chance = new Chance(
    `${seed}/book/${posyandu.kelurahan}/${posyandu.name}/${on.slice(0, 7)}`,
  );
  return chance.yes(BOOK_IS_LATE) ? chance.int(5, 24) : 0;
};

/** Days by which a single note was entered late; 0 for most. */
export const noteLateness = (chance: Chance, share: number): number =>
  chance.yes(share) ? chance.int(2, 26) : 0;
