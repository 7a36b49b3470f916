import { addDays, completedMonths, completedYears, type Day } from '#libs/domain/kernel';
import type { MeasurementInput, PersonInput } from './person.js';
import type { Known, Readings } from './reading.js';

const PREGNANCY_DAYS = 280;

const latest = (
  person: PersonInput,
  field: 'weightKg' | 'heightCm' | 'muacCm' | 'hb',
): (MeasurementInput & { readonly value: number }) | undefined => {
  const found = person.measurements?.findLast(
    (m) => m.day <= person.asOf && m[field] !== undefined,
  );
  return found === undefined ? undefined : { ...found, value: found[field] as number };
};

/** Rounded to one decimal before any comparison, so that what is shown is what was judged. */
const bmiOf = (weightKg: number, heightCm: number): number =>
  Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10;

const measured = (person: PersonInput): Readings => {
  const readings: Readings = {};
  for (const field of ['muacCm', 'hb', 'heightCm'] as const) {
    const m = latest(person, field);
    if (m !== undefined) readings[field] = { value: m.value, day: m.day, factIds: [m.factId] };
  }
  const [weight, height] = [latest(person, 'weightKg'), latest(person, 'heightCm')];
  if (weight !== undefined && height !== undefined && height.value > 0)
    readings.bmi = {
      value: bmiOf(weight.value, height.value),
      day: weight.day,
      factIds: [...new Set([weight.factId, height.factId])],
    };
  return readings;
};

const dueOn = ({ pregnancy }: PersonInput): Day | undefined =>
  pregnancy?.dueOn ??
  (pregnancy?.lastMenstruation === undefined
    ? undefined
    : addDays(pregnancy.lastMenstruation, PREGNANCY_DAYS));

const ofPregnancy = (person: PersonInput): Readings => {
  const readings: Readings = {};
  const factIds = person.pregnancy?.factId === undefined ? [] : [person.pregnancy.factId];
  const due = dueOn(person);
  const { previousBirthOn } = person;
  if (previousBirthOn === null) readings.birthSpacingMonths = { value: null, factIds };
  else if (previousBirthOn !== undefined && due !== undefined)
    readings.birthSpacingMonths = { value: completedMonths(previousBirthOn, due), factIds };
  if (person.livingChildren !== undefined)
    readings.livingChildren = { value: person.livingChildren, factIds: [] };
  return readings;
};

/** Of twins the lighter and the earlier counts; unknown while one of them is. */
const ofBabies = ({ babies = [] }: PersonInput): Readings => {
  const readings: Readings = {};
  const weights = babies.map((baby) => baby.weightKg).filter((kg) => kg !== undefined);
  const weeks = babies.map((baby) => baby.weeks).filter((w) => w !== undefined);
  if (babies.length > 0 && weights.length === babies.length)
    readings.babyBirthWeightGrams = { value: Math.round(Math.min(...weights) * 1000), factIds: [] };
  if (babies.length > 0 && weeks.length === babies.length)
    readings.babyBirthWeeks = { value: Math.min(...weeks), factIds: [] };
  return readings;
};

/** What is known of a bride, a groom, a pregnant woman or a mother in childbed. */
export const knownOfAdult = (person: PersonInput): Pick<Known, 'readings' | 'recheck'> => {
  const { birthDate, weddingPlannedOn, asOf } = person;
  const readings: Readings = {
    ...measured(person),
    ...ofPregnancy(person),
    ...ofBabies(person),
  };
  if (birthDate !== undefined) {
    readings.ageYears = { value: completedYears(birthDate, asOf), factIds: [] };
    if (weddingPlannedOn !== undefined)
      readings.ageAtWeddingYears = {
        value: completedYears(birthDate, weddingPlannedOn),
        factIds: [],
      };
  }
  return { readings, recheck: [] };
};
