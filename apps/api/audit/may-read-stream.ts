import { CITY, within } from '#libs/domain/area';
import { kelurahanOf } from '#libs/commands';
import { refuse, type Fact, type Refusal } from '#libs/domain/kernel';
import { SealBroken, UnreadableFact, type Entry } from '#libs/event-store';
import { authoriseReading, hasDuty, type Account } from '#libs/identity';
import { ProblemException, throwIfRefused } from '../http/problem.js';
import type { Jejak } from '../jejak.js';

const STREAM = /^[a-z][a-z-]*-[0-9A-Za-z][0-9A-Za-z._-]{0,180}$/;

const isFamily = (stream: string): boolean => stream.startsWith('family-');

/** The facts of entries as far as they can be opened: an auditor also looks at those that cannot. */
export const openedAsFar = async (
  { facts }: Jejak,
  entries: readonly Entry[],
): Promise<readonly Fact[]> => {
  try {
    return await facts.open(entries);
  } catch (error) {
    if (!(error instanceof UnreadableFact || error instanceof SealBroken)) throw error;
  }
  const opened: Fact[] = [];
  for (const entry of entries)
    try {
      opened.push(...(await facts.open([entry])));
    } catch (error) {
      if (!(error instanceof UnreadableFact || error instanceof SealBroken)) throw error;
    }
  return opened;
};

/**
 * Whether an account may read a stream as it is stored: a family's, like the family itself; any
 * other, with the duty to audit and for the whole city.
 */
export const mayReadStream = (
  account: Account,
  stream: string,
  facts: readonly Fact[],
): Refusal | undefined => {
  if (isFamily(stream)) {
    const served = (): boolean => facts.some((fact) => fact.by.actor === account.id);
    return authoriseReading(account, kelurahanOf(facts) ?? CITY.code, served);
  }
  if (!hasDuty(account.role, 'audit')) return refuse('NOT_PERMITTED');
  return account.area === CITY.code ? undefined : refuse('OUTSIDE_AREA');
};

/** The whole of a stream as it is stored, for whoever may read it; ends the request otherwise. */
export const entriesOf = async (
  jejak: Jejak,
  account: Account,
  stream: string,
): Promise<readonly Entry[]> => {
  const entries = STREAM.test(stream) ? await jejak.facts.log.readStream(stream) : [];
  const facts = await openedAsFar(jejak, entries);
  // Asked first: whoever may read no stream learns nothing about which there are.
  throwIfRefused(mayReadStream(account, stream, facts));
  if (entries.length === 0) throw new ProblemException('STREAM_NOT_FOUND');
  return entries;
};

/**
 * The whole of a family's stream for whoever wants to see nothing of it but whether its chain
 * holds: also a role that sees no family, within its area.
 */
export const entriesForChain = async (
  jejak: Jejak,
  account: Account,
  stream: string,
): Promise<readonly Entry[]> => {
  if (!isFamily(stream)) return entriesOf(jejak, account, stream);
  const entries = STREAM.test(stream) ? await jejak.facts.log.readStream(stream) : [];
  const where = kelurahanOf(await openedAsFar(jejak, entries)) ?? CITY.code;
  if (!within(where, account.area)) throw new ProblemException('OUTSIDE_AREA');
  if (entries.length === 0) throw new ProblemException('STREAM_NOT_FOUND');
  return entries;
};

/** Whoever is not there for the whole city browses one family at a time, of her own area. */
export const mayBrowse = async (
  jejak: Jejak,
  account: Account,
  stream: string | undefined,
): Promise<void> => {
  if (account.area === CITY.code) return;
  if (stream === undefined)
    throw new ProblemException('INVALID_INPUT', { errors: [{ path: 'stream', code: 'REQUIRED' }] });
  await entriesOf(jejak, account, stream);
};
