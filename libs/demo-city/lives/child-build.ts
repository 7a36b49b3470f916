import { atBirth, type Build } from '../growth.js';
import type { Person } from '../household.js';
import type { Chance } from '../random.js';

/* Why children are at risk here; the codes are those of domain.md 2.1. About a quarter are short. */
const FIRST = { A9: 24, A11: 20, A7: 22, A6: 12, A4: 8, A1: 8, A12: 6 };
const SECOND = { A7: 30, A11: 25, A6: 20, A12: 15, A4: 10 };
// What passes again, and so may have made somebody at risk who is not any more.
const PASSING = { A6: 45, A12: 55 };

/** Whether everything that makes a child one at risk may be gone at the next judgement. */
export const passes = (factors: readonly string[]): boolean =>
  factors.every((code) => code in PASSING);

/** The factors that make this child one at risk, or once did; never empty. */
export const childFactors = (chance: Chance, child: Person): readonly string[] => {
  if (!child.goal.atRisk) return [chance.weighted(PASSING)];
  const first = chance.weighted(FIRST);
  return chance.yes(0.3) ? [...new Set([first, chance.weighted(SECOND)])].sort() : [first];
};

export interface Birth {
  readonly weightKg: number;
  readonly lengthCm: number;
  readonly weeks: number;
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** What the KIA book says of the birth: small and early only where that is why a child is at risk. */
export const birthOf = (chance: Chance, build: Build, factors: readonly string[]): Birth => {
  const { weightKg, lengthCm } = atBirth(build);
  const small = factors.includes('A1');
  return {
    weightKg: small ? hundredth(1.9 + 0.55 * chance.next()) : Math.max(2.55, weightKg),
    lengthCm: small ? lengthCm : Math.max(48.2, lengthCm),
    weeks: small ? chance.int(35, 39) : chance.int(37, 41),
  };
};

/** Where in the growth standard a child lies, such that its factors can be seen on the scales. */
export const buildOf = (chance: Chance, child: Person, factors: readonly string[]): Build => {
  const { sex, birthDate, goal } = child;
  const short = goal.atRisk && factors.includes('A9');
  const light = goal.atRisk && (factors.includes('A11') || factors.includes('A7'));
  return {
    sex,
    birthDate,
    heightZ: short
      ? -2.35 - 0.6 * chance.next()
      : Math.min(2.2, Math.max(-1.7, -0.5 + 0.85 * chance.normal())),
    weightZ: light
      ? -2.1 - 0.5 * chance.next()
      : Math.min(2, Math.max(-1.7, (short ? -1.3 : -0.4) + 0.8 * chance.normal())),
  };
};
