import { familyAt, personInputOf } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import type { RehearsalRun } from '#libs/domain/risk';
import type { RehearsalQuestion } from './question.js';

const PREFIX = 'family-';

/** Puts everybody of a family who is a target on that day into the run. */
export const rehearseFamily = (
  run: RehearsalRun,
  stream: string,
  facts: readonly Fact[],
  { asOf }: RehearsalQuestion,
): void => {
  const family = familyAt(facts, { asOf });
  const kelurahan = family.residences.at(-1)?.kelurahan;
  // Before it is registered a family has no home, and counts in no figure.
  if (kelurahan === undefined) return;
  const familyId = stream.slice(PREFIX.length);
  for (const person of family.persons.values()) {
    const input = personInputOf(family, person, asOf);
    if (input !== undefined) run.add({ familyId, kelurahan, input });
  }
};
