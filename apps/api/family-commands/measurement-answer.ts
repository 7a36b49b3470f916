import type { Accepted } from '#libs/commands';
import { familyAt, type PersonState } from '#libs/domain/family';
import type { Language } from '#libs/domain/kernel';
import { measurementViews } from '../family/measurement-view.js';
import type { MeasurementDto } from '../family/life.dto.js';
import type { Jejak } from '../jejak.js';

const find = (
  persons: Iterable<PersonState>,
  factId: string,
  language: Language,
): MeasurementDto | undefined => {
  for (const person of persons)
    if (person.measurements.some((m) => m.factId === factId))
      return measurementViews(person, language).find((m) => m.factId === factId);
  return undefined;
};

/**
 * What a measurement that was just recorded comes to, so that whoever took it may take it again;
 * undefined for any other command.
 */
export const measurementAnswer = async (
  jejak: Jejak,
  { familyId, facts }: Accepted,
  language: Language,
): Promise<MeasurementDto | undefined> => {
  const recorded = facts.find((fact) => fact.type === 'MeasurementRecorded');
  if (recorded === undefined) return undefined;
  const family = familyAt(await jejak.facts.readStream(`family-${familyId}`));
  return find(family.persons.values(), recorded.id, language);
};
