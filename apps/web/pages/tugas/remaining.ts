import type { CatalogueCommand, Family } from '../../system/api/family-types.js';
import type { RegistryRow } from '../../system/api/types.js';

const CHILD = ['BADUTA', 'BALITA'];

const inMonth = (instant: string, day: string): boolean => instant.startsWith(day.slice(0, 7));

/** What a worker may do for a person at her door, by the name of the command. */
export type Deed = 'CompleteHomeVisit' | 'RecordMeasurement' | 'HandOverEggs' | 'AssessRisk';

/**
 * What is still to be done for a person this month: measured (children), given eggs (at risk),
 * assessed (never yet). Of what may be done, in the order in which it is done.
 */
export const remaining = (
  row: RegistryRow,
  family: Family,
  commands: readonly CatalogueCommand[],
): readonly Deed[] => {
  const person = family.persons.find((p) => p.personId === row.personId);
  if (person === undefined) return [];
  const { category, atRisk, measurements, handovers, assessment } = person;
  const wanted: readonly (readonly [Deed, boolean])[] = [
    [
      'RecordMeasurement',
      category !== undefined &&
        CHILD.includes(category) &&
        !measurements.some((m) => inMonth(m.at, family.asOf)),
    ],
    ['HandOverEggs', atRisk === true && !handovers.some((h) => inMonth(h.period, family.asOf))],
    ['AssessRisk', category !== undefined && assessment === undefined],
  ];
  return wanted.flatMap(([deed, open]) =>
    open && commands.some((c) => c.name === deed && c.permitted) ? [deed] : [],
  );
};
