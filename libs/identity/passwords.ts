import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Fewer characters are refused; NIST SP 800-63B asks for length and for no rules of composition. */
export const SHORTEST_PASSWORD = 12;

/** Argon2id with the library's parameters (19 MiB, 2 passes), about 10 ms of one core. */
export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | undefined;

/**
 * Verifies a password. Without a hash (nobody has that name) it takes as long and says no, so that
 * the time of an answer does not tell which accounts exist.
 */
export const passwordMatches = async (
  stored: string | undefined,
  password: string,
): Promise<boolean> => {
  decoy ??= hash('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
};

// Nothing that is mistaken for something else when it is read from a slip of paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = (): string =>
  Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Four groups of four letters and digits, 79 bits: told once, good for nothing but choosing another. */
export const temporaryPassword = (): string => Array.from({ length: 4 }, group).join('-');
