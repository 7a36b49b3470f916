import { completedMonths, daysBetween, type Day } from '#libs/domain/kernel';
import { kmsCard, zScores, type GrowthScores, type KmsEntry } from '#libs/domain/growth';
import type { InputName } from './inputs.js';
import type { MeasurementInput, PersonInput } from './person.js';
import type { Known, Readings } from './reading.js';

const SCORES = [
  ['HAZ', 'haz'],
  ['WAZ', 'waz'],
  ['WHZ', 'whz'],
] as const;

const scoresOf = (person: PersonInput, birthDate: Day, m: MeasurementInput): GrowthScores => {
  const { weightKg, heightCm, position, oedema } = m;
  const ageDays = daysBetween(birthDate, m.day);
  return zScores({ sex: person.sex, ageDays, weightKg, heightCm, position, oedema });
};

/**
 * Of each score the latest that WHO does not flag. A flagged score is no value; where nothing
 * older stands behind it, the child is to be measured again.
 */
const scored = (
  person: PersonInput,
  birthDate: Day,
  measurements: readonly MeasurementInput[],
): Pick<Known, 'readings' | 'recheck'> => {
  const readings: Readings = {};
  const flagged = new Set<InputName>();
  for (const m of measurements.toReversed()) {
    if (SCORES.every(([, name]) => readings[name] !== undefined)) break;
    const scores = scoresOf(person, birthDate, m);
    for (const [index, name] of SCORES) {
      const score = scores[index];
      if (score === undefined || readings[name] !== undefined) continue;
      if (score.flagged) flagged.add(name);
      else readings[name] = { value: score.z, day: m.day, factIds: [m.factId] };
    }
  }
  return { readings, recheck: [...flagged].filter((name) => readings[name] === undefined) };
};

const NOT_GAINING: Readonly<Record<KmsEntry['code'], number | undefined>> = {
  N: 0,
  T: 1,
  O: undefined,
  B: undefined,
};

const weighed = (
  person: PersonInput,
  birthDate: Day,
  measurements: readonly MeasurementInput[],
): Pick<Known, 'readings' | 'recheck'> => {
  const weighings = measurements.flatMap((m) =>
    m.weightKg === undefined
      ? []
      : [{ day: m.day, weightKg: m.weightKg, oedema: m.oedema, factId: m.factId }],
  );
  const card = kmsCard({ sex: person.sex, birthDate }, weighings);
  const now = card.at(-1);
  if (now === undefined) return { readings: {}, recheck: [] };
  const idsOf = (entries: readonly (KmsEntry | undefined)[]): readonly string[] =>
    entries.flatMap((e) => weighings.findLast((w) => w.day === e?.day)?.factId ?? []);
  const readings: Readings = {};
  const months = NOT_GAINING[now.code];
  if (months !== undefined)
    readings.monthsNotGaining = {
      value: now.twiceNotGaining ? 2 : months,
      day: now.day,
      factIds: idsOf(card.slice(now.twiceNotGaining ? -3 : -2)),
    };
  if (now.band === undefined)
    return { readings, recheck: now.flagged ? ['belowRedLine', 'monthsNotGaining'] : [] };
  readings.belowRedLine = { value: now.belowRedLine, day: now.day, factIds: idsOf([now]) };
  return { readings, recheck: [] };
};

const examined = (measurements: readonly MeasurementInput[]): Readings => {
  const m = measurements.findLast(({ oedema }) => oedema === 'YA' || oedema === 'TIDAK');
  return m === undefined
    ? {}
    : { oedema: { value: m.oedema === 'YA', day: m.day, factIds: [m.factId] } };
};

const ofBirth = ({ birth }: PersonInput): Readings => {
  const readings: Readings = {};
  if (birth?.weightKg !== undefined)
    readings.birthWeightGrams = { value: Math.round(birth.weightKg * 1000), factIds: [] };
  if (birth?.lengthCm !== undefined)
    readings.birthLengthCm = { value: birth.lengthCm, factIds: [] };
  if (birth?.weeks !== undefined) readings.birthWeeks = { value: birth.weeks, factIds: [] };
  return readings;
};

/** What is known of a child below five. */
export const knownOfChild = (person: PersonInput): Pick<Known, 'readings' | 'recheck'> => {
  const { birthDate, asOf } = person;
  if (birthDate === undefined) return { readings: ofBirth(person), recheck: [] };
  const measurements = person.measurements?.filter((m) => m.day <= asOf) ?? [];
  const scores = scored(person, birthDate, measurements);
  const card = weighed(person, birthDate, measurements);
  return {
    readings: {
      ageMonths: { value: completedMonths(birthDate, asOf), factIds: [] },
      ...ofBirth(person),
      ...examined(measurements),
      ...scores.readings,
      ...card.readings,
    },
    recheck: [...scores.recheck, ...card.recheck],
  };
};
