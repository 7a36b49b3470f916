import { familyAt } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import type { FamilyCommand } from './command.js';

/**
 * The kelurahan whose people may act on a family: where it lives by all that is known, or, for a
 * family that is not there yet, where the command says it lives.
 */
export const kelurahanOf = (
  facts: readonly Fact[],
  command?: Pick<FamilyCommand, 'input'>,
): string | undefined => {
  if (facts.length > 0) return familyAt(facts).residences.at(-1)?.kelurahan;
  const named = command?.input['kelurahan'];
  return typeof named === 'string' ? named : undefined;
};
