import { dayOf } from '#libs/domain/kernel';
import {
  classify,
  INDICES,
  kmsCard,
  type ClassedIndex,
  type GrowthClass,
  type GrowthIndex,
  type KmsEntry,
} from '#libs/domain/growth';
import { birthDayOf } from './category.js';
import type { Measurement, PersonState } from './person.js';
import { ageInDays, isInStandards, scoresOf } from './readings.js';

/** One score of a measurement: SD, rounded to two decimals, with the class of Permenkes 2/2020. */
export interface ReadScore {
  readonly index: GrowthIndex;
  readonly z: number;
  /** So far out that the child is to be measured again; it counts in no prevalence. */
  readonly flagged: boolean;
  readonly class?: GrowthClass;
}

/** What a child's measurement comes to. Derived, never stored. */
export interface GrowthReading {
  readonly scores: readonly ReadScore[];
  /** Of the last weighing of a month: the entry of the growth card (KMS). */
  readonly kms?: KmsEntry;
}

const CLASSED: readonly GrowthIndex[] = ['HAZ', 'WAZ', 'WHZ', 'BAZ'] satisfies ClassedIndex[];

const isClassed = (index: GrowthIndex): index is ClassedIndex => CLASSED.includes(index);

const readScores = (person: PersonState, m: Measurement): readonly ReadScore[] => {
  const scores = scoresOf(person, m);
  return INDICES.flatMap((index) => {
    const score = scores[index];
    if (score === undefined) return [];
    const name = isClassed(index) ? classify(index, score, m.oedema) : undefined;
    const { z, flagged } = score;
    return [{ index, z, flagged, ...(name !== undefined && { class: name }) }];
  });
};

/** The scores, classes and growth card of a person's measurements, by the fact of each. */
export const growthReadings = (person: PersonState): ReadonlyMap<string, GrowthReading> => {
  const measured = person.measurements.filter((m) => isInStandards(ageInDays(person, m.at)));
  const weighings = measured.flatMap(({ at, weightKg, oedema, factId }) =>
    weightKg === undefined
      ? []
      : [{ day: dayOf(at), weightKg, factId, ...(oedema !== undefined && { oedema }) }],
  );
  const card = kmsCard({ sex: person.sex, birthDate: birthDayOf(person) }, weighings);
  const entries = new Map(
    card.map((entry) => [weighings.findLast((w) => w.day === entry.day)?.factId, entry]),
  );
  return new Map(
    measured.map((m) => {
      const kms = entries.get(m.factId);
      return [m.factId, { scores: readScores(person, m), ...(kms !== undefined && { kms }) }];
    }),
  );
};
