import { hash, verify } from '@node-rs/argon2';

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
