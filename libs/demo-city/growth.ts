import { daysBetween, type Day } from '#libs/domain/kernel';
import type { Chance } from './random.js';

/*
 * Medians and standard deviations of length (cm) and weight (kg) at a few ages (days), rounded
 * from the WHO 2006 standards and joined by straight lines: good enough to make a life look right,
 * and never used to judge one (libs/domain/growth does that, from the full tables).
 */
const AGES = [0, 30, 61, 91, 122, 183, 274, 365, 548, 731, 1096, 1461, 1830];
const LENGTH = {
  L: [49.9, 54.7, 58.4, 61.4, 63.9, 67.6, 72.0, 75.7, 82.3, 87.1, 96.1, 103.3, 110.0],
  P: [49.1, 53.7, 57.1, 59.8, 62.1, 65.7, 70.1, 74.0, 80.7, 85.7, 95.1, 102.7, 109.4],
};
const LENGTH_SD = [1.9, 1.95, 2.0, 2.0, 2.05, 2.15, 2.25, 2.4, 2.75, 3.1, 3.7, 4.2, 4.6];
const WEIGHT = {
  L: [3.3, 4.5, 5.6, 6.4, 7.0, 7.9, 8.9, 9.6, 10.9, 12.2, 14.3, 16.3, 18.3],
  P: [3.2, 4.2, 5.1, 5.8, 6.4, 7.3, 8.2, 8.9, 10.2, 11.5, 13.9, 16.1, 18.2],
};

export interface Build {
  readonly sex: 'L' | 'P';
  readonly birthDate: Day;
  /** Where the child lies in the standard, in SD. */
  readonly heightZ: number;
  readonly weightZ: number;
}

const between = (table: readonly number[], age: number): number => {
  const i = Math.max(
    1,
    AGES.findIndex((a) => a >= age),
  );
  const [low, high] = [AGES[i - 1] as number, AGES[i] as number];
  const share = Math.min(1, Math.max(0, (age - low) / (high - low)));
  return (table[i - 1] as number) + share * ((table[i] as number) - (table[i - 1] as number));
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

// Scales are read to the half kilo and boards to the half centimetre more often than chance allows.
const heaped = (value: number, chance: Chance): number =>
  chance.yes(0.22) ? Math.round(value * 2) / 2 : tenth(value);

export interface Weighing {
  readonly weightKg: number;
  readonly heightCm: number;
  readonly position: 'PB' | 'TB';
  readonly muacCm?: number;
  readonly oedema: 'TIDAK';
}

/**
 * One visit to the scales. `tallest` is the greatest height measured before: a child does not
 * shrink, so a lower reading is entered as the old one.
 */
export const weigh = (build: Build, on: Day, tallest: number, chance: Chance): Weighing => {
  const age = Math.max(0, daysBetween(build.birthDate, on));
  const median = between(WEIGHT[build.sex], age);
  const height = between(LENGTH[build.sex], age) + build.heightZ * between(LENGTH_SD, age);
  const weight = median * (1 + 0.115 * build.weightZ) + chance.normal() * 0.012 * median;
  return {
    weightKg: Math.max(1.2, heaped(weight, chance)),
    heightCm: Math.max(tallest, heaped(height + chance.normal() * 0.2, chance)),
    position: age < 731 ? 'PB' : 'TB',
    oedema: 'TIDAK',
    ...(age > 183 && chance.yes(0.12)
      ? { muacCm: tenth(14.6 + 0.7 * build.weightZ + 0.0008 * age + chance.normal() * 0.2) }
      : {}),
  };
};

/** Weight (kg) and length (cm) at birth. */
export const atBirth = (
  build: Build,
): { readonly weightKg: number; readonly lengthCm: number } => ({
  weightKg: Math.round(100 * (between(WEIGHT[build.sex], 0) * (1 + 0.13 * build.weightZ))) / 100,
  lengthCm: tenth(between(LENGTH[build.sex], 0) + build.heightZ * 1.9),
});
