import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn } from '../days.js';
import { measureAdult, type Examination } from '../deeds/measuring.js';
import { visit } from '../deeds/visiting.js';
import type { Household, Person } from '../household.js';
import { Chance } from '../random.js';
import type { Script } from '../script.js';
import { adultFactors, read, type AdultBuild, type Phase } from './adult-build.js';
import type { Judged } from './judged.js';
import { noteLateness } from './lateness.js';
import { countedPart, inside, isEmpty, type Span } from './span.js';

export type { Phase } from './adult-build.js';

export interface Examined {
  readonly on: Day;
  /** As it is written into the form; it may still be put right. */
  readonly form: Examination;
}

/** A mother's or a catin's life as far as it has been told. */
export interface AdultLife {
  readonly seed: string;
  readonly home: Household;
  readonly person: Person;
  readonly chance: Chance;
  readonly metOn: Day[];
  readonly examined: Examined[];
  readonly eggsIn: Set<string>;
  /** How her risk was judged so far. */
  readonly judged: Judged;
  readonly build: AdultBuild;
  /** Why she is at risk in each phase of her life, should she be. */
  readonly factors: Readonly<Record<Phase, readonly string[]>>;
}

export const newAdultLife = (seed: string, home: Household, person: Person): AdultLife => {
  const chance = new Chance(`${seed}/adult/${person.id}`);
  const build = { heightCm: chance.int(149, 162), bmi: 19.4 + 4.8 * chance.next() };
  return {
    seed,
    home,
    person,
    chance,
    metOn: [],
    examined: [],
    eggsIn: new Set(),
    judged: { once: false, graduated: false },
    build,
    factors: adultFactors(new Chance(`${seed}/factors/${person.id}`), person, home.registeredOn),
  };
};

/** Examined by the midwife: arm, blood, weight and height; the thin and the anaemic are those at risk. */
export const examine = (script: Script, life: AdultLife, on: Day, phase: Phase): Examined => {
  const { person, build, factors } = life;
  const form = read(life.chance, build, person, phase, person.goal.atRisk ? factors[phase] : []);
  const examined = { on, form };
  life.examined.push(examined);
  measureAdult(script, on, person.id, form);
  return examined;
};

const meet = (script: Script, life: AdultLife, on: Day, late: number): void => {
  life.metOn.push(on);
  visit(script, on, [life.person.id], late);
};

/** Meets somebody on some of these days, at home or at the midwife's. */
export const meetOn = (
  script: Script,
  life: AdultLife,
  days: readonly Day[],
  span: Span,
  phase: Phase,
): void => {
  for (const on of days.filter((day) => inside(span, day))) {
    if (life.chance.yes(0.28)) {
      life.metOn.push(on);
      examine(script, life, on, phase);
    } else meet(script, life, on, noteLateness(life.chance, 0.1));
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
