import { familyStream, kelurahanOf } from '#libs/commands';
import type { Fact } from '#libs/domain/kernel';
import { authoriseReading, type Account } from '#libs/identity';
import { ProblemException, throwIfRefused } from '../http/problem.js';
import type { Jejak } from '../jejak.js';

/**
 * The facts of one family, for whoever may see it. Where it lives now decides that, whichever day
 * is asked about.
 */
export const readFamily = async (
  jejak: Jejak,
  familyId: string,
  account: Account,
): Promise<readonly Fact[]> => {
  const facts = await jejak.facts.readStream(familyStream(familyId));
  const kelurahan = kelurahanOf(facts);
  if (kelurahan === undefined) {
    // Whoever may see no family learns nothing about which ids exist.
    throwIfRefused(authoriseReading(account, account.area, () => true));
    throw new ProblemException('FAMILY_NOT_FOUND');
  }
  const served = (): boolean => facts.some((fact) => fact.by.actor === account.id);
  throwIfRefused(authoriseReading(account, kelurahan, served));
  return facts;
};
