import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn } from '../days.js';
import { measureAdult } from '../deeds/measuring.js';
import { visit } from '../deeds/visiting.js';
import type { Household, Person } from '../household.js';
import { Chance } from '../random.js';
import type { Script } from '../script.js';
import { noteLateness } from './lateness.js';
import type { RiskStep } from './risk-arc.js';
import { countedPart, inside, isEmpty, type Span } from './span.js';

export type Phase = 'CATIN' | 'BUMIL' | 'BUFAS';

/** A mother's or a catin's life as far as it has been told. */
export interface AdultLife {
  readonly seed: string;
  readonly home: Household;
  readonly person: Person;
  readonly chance: Chance;
  readonly metOn: Day[];
  readonly eggsIn: Set<string>;
  /** How her risk was last judged; undefined before the first time. */
  judgedLast?: RiskStep['kind'];
  /** Kilograms, before a pregnancy. */
  readonly weightKg: number;
}

export const newAdultLife = (seed: string, home: Household, person: Person): AdultLife => {
  const chance = new Chance(`${seed}/adult/${person.id}`);
  return { seed, home, person, chance, metOn: [], eggsIn: new Set(), weightKg: chance.int(42, 68) };
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Measured by the midwife: arm, blood and weight; the thin and the anaemic are those at risk. */
const examine = (script: Script, life: AdultLife, on: Day): void => {
  const { chance, person } = life;
  const thin = person.goal.atRisk;
  life.metOn.push(on);
  measureAdult(script, on, person.id, {
    weightKg: tenth(life.weightKg + chance.next() * 6),
    muacCm: tenth((thin ? 22.4 : 26) + 1.1 * chance.normal()),
    ...(person.sex === 'P' ? { hb: tenth((thin ? 10.4 : 12.1) + 0.5 * chance.normal()) } : {}),
  });
};

const meet = (script: Script, life: AdultLife, on: Day, late: number): void => {
  life.metOn.push(on);
  visit(script, on, [life.person.id], late);
};

/** Meets somebody on some of these days, at home or at the midwife's. */
export const meetOn = (script: Script, life: AdultLife, days: readonly Day[], span: Span): void => {
  for (const on of days.filter((day) => inside(span, day))) {
    if (life.chance.yes(0.28)) examine(script, life, on);
    else meet(script, life, on, noteLateness(life.chance, 0.1));
  }
};

/** Whoever has to be counted in this phase, and was not met in it yet, is met once. */
export const meetAdultOnce = (script: Script, life: AdultLife, span: Span): void => {
  const part = countedPart(span);
  if (part === undefined || isEmpty(part))
    throw new Error(`no day is left to meet somebody of ${script.key}`);
  if (life.metOn.some((on) => inside(part, on))) return;
  meet(script, life, dayIn(life.chance, part.from, part.to), 0);
};

/** Days about so far apart, from a first one on. */
export const everySo = (chance: Chance, span: Span, apart: number, share: number): Day[] => {
  const days: Day[] = [];
  for (let on = span.from; on <= span.to; on = addDays(on, apart + chance.int(-5, 5)))
    if (chance.yes(share)) days.push(on);
  return days;
};
