import { completedYears, type Day } from '#libs/domain/kernel';
import type { Examination } from '../deeds/measuring.js';
import type { Person } from '../household.js';
import type { Chance } from '../random.js';

export type Phase = 'CATIN' | 'BUMIL' | 'BUFAS';

export interface AdultBuild {
  readonly heightCm: number;
  /** Body mass index before a pregnancy, when nothing is wrong with it. */
  readonly bmi: number;
}

/* Why adults are at risk here; codes of domain.md 2.1. Age and spacing come from the people themselves. */
const FACTORS: Readonly<Record<Phase, Readonly<Record<string, number>>>> = {
  CATIN: { C2: 20, C3: 30, C4: 30, C5: 20 },
  BUMIL: { B4: 10, B5: 30, B6: 37, B8: 8, B10: 15 },
  BUFAS: { N2: 30, N3: 20, N4: 35, N6: 15 },
};
const OF_A_GROOM: Readonly<Record<string, number>> = { C5: 1 };
/** Nobody younger has three children. */
const MANY_CHILDREN_FROM_YEARS = 27;

const some = (chance: Chance, weights: Readonly<Record<string, number>>): readonly string[] => {
  const first = chance.weighted(weights);
  return chance.yes(0.25) ? [...new Set([first, chance.weighted(weights)])].sort() : [first];
};

/** Why somebody would be at risk in each phase of life. */
export const adultFactors = (
  chance: Chance,
  person: Person,
  on: Day,
): Readonly<Record<Phase, readonly string[]>> => {
  const of = (phase: Phase): readonly string[] => some(chance, FACTORS[phase]);
  const [catin, bumil, bufas] = [of('CATIN'), of('BUMIL'), of('BUFAS')];
  const young = completedYears(person.birthDate, on) < MANY_CHILDREN_FROM_YEARS;
  return {
    CATIN: person.sex === 'P' ? catin : some(chance, OF_A_GROOM),
    BUMIL: young ? [...new Set(bumil.map((code) => (code === 'B4' ? 'B5' : code)))] : bumil,
    BUFAS: bufas,
  };
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

const THIN: readonly string[] = ['C3', 'B5', 'N3'];
const ANAEMIC: readonly string[] = ['C4', 'B6', 'N2'];

const bmiOf = (chance: Chance, build: AdultBuild, factors: readonly string[]): number => {
  if (!factors.includes('C2')) return build.bmi;
  return chance.yes(0.6) ? 16.9 + 1.3 * chance.next() : 25.6 + 2.8 * chance.next();
};

/** What the midwife reads when these are somebody's factors, none for somebody who is well. */
export const read = (
  chance: Chance,
  build: AdultBuild,
  person: Person,
  phase: Phase,
  factors: readonly string[],
): Examination => {
  const has = (codes: readonly string[]): boolean => codes.some((code) => factors.includes(code));
  const lean = (build.heightCm / 100) ** 2 * bmiOf(chance, build, factors);
  const gained = phase === 'CATIN' ? 0 : 2 + 7 * chance.next();
  const enough = phase === 'CATIN' ? 12.2 : 11.2;
  return {
    weightKg: tenth(lean + gained),
    heightCm: build.heightCm,
    muacCm: tenth(has(THIN) ? 21 + 2.3 * chance.next() : 23.7 + 4 * chance.next()),
    ...(person.sex === 'P'
      ? { hb: tenth(has(ANAEMIC) ? 9.2 + 1.6 * chance.next() : enough + 1.6 * chance.next()) }
      : {}),
  };
};
