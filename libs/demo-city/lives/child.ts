import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn, monthsFrom } from '../days.js';
import { correctWeight } from '../deeds/amending.js';
import { measureChild } from '../deeds/measuring.js';
import { visit } from '../deeds/visiting.js';
import { weigh, type Build, type Weighing } from '../growth.js';
import { posyanduOn, sessionIn, type Household, type Person } from '../household.js';
import { Chance } from '../random.js';
import type { Script } from '../script.js';
import { buildOf, childFactors } from './child-build.js';
import { bookLateness, noteLateness } from './lateness.js';
import { countedPart, inside, type Span } from './span.js';

export interface Measured {
  readonly on: Day;
  readonly weighing: Weighing;
}

/** A child's life as far as it has been told. */
export interface ChildLife {
  readonly seed: string;
  readonly home: Household;
  readonly child: Person;
  readonly build: Build;
  readonly factors: readonly string[];
  readonly chance: Chance;
  /** How likely the child is brought to the posyandu in a month. */
  readonly attendance: number;
  tallest: number;
  readonly metOn: Day[];
  readonly measured: Measured[];
  /** Months in which the child was given eggs. */
  readonly eggsIn: Set<string>;
}

export const newChildLife = (seed: string, home: Household, child: Person): ChildLife => {
  const chance = new Chance(`${seed}/child/${child.id}`);
  const factors = childFactors(chance, child);
  return {
    seed,
    home,
    child,
    factors,
    build: buildOf(chance, child, factors),
    chance,
    attendance: 0.15 + 0.5 * chance.next(),
    tallest: 0,
    metOn: [],
    measured: [],
    eggsIn: new Set(),
  };
};

// How often two digits change places on the way from the scales to the form.
const SLIP = 0.008;

/** Brings the child to the scales of the posyandu. */
export const bringToPosyandu = (script: Script, life: ChildLife, on: Day, late: number): void => {
  const { chance, child, home } = life;
  const weighing = weigh(life.build, on, life.tallest, chance);
  life.tallest = weighing.heightCm;
  life.metOn.push(on);
  life.measured.push({ on, weighing });
  const slips = late === 0 && home.leavesOn === undefined && chance.yes(SLIP);
  const typed = slips ? { ...weighing, weightKg: weighing.weightKg + 1 } : weighing;
  const commandId = measureChild(script, on, child.id, typed, late);
  if (slips) correctWeight(script, addDays(on, chance.int(2, 15)), commandId, weighing.weightKg);
};

/** The sessions of the posyandu within a span at which the child is old enough to be brought. */
const sessions = (life: ChildLife, span: Span): Day[] =>
  monthsFrom(span.from, span.to)
    .map((month) => sessionIn(life.home, month))
    .filter((on) => on !== undefined)
    .filter((on) => inside(span, on) && on >= addDays(life.child.birthDate, 25));

/** Goes to the posyandu in some months of a span. */
export const attend = (script: Script, life: ChildLife, span: Span, attendance: number): void => {
  for (const on of sessions(life, span)) {
    if (!life.chance.yes(attendance)) continue;
    const book = bookLateness(life.seed, posyanduOn(life.home, on), on);
    bringToPosyandu(script, life, on, book === 0 ? noteLateness(life.chance, 0.015) : book);
  }
};

/** Whoever has to be counted, and was not met in the period yet, is met once. */
export const meetOnce = (script: Script, life: ChildLife, span: Span): void => {
  const part = countedPart(span);
  if (part === undefined) throw new Error(`no day is left to meet a child of ${script.key}`);
  if (life.metOn.some((on) => inside(part, on))) return;
  const days = sessions(life, part);
  if (days.length > 0) return bringToPosyandu(script, life, life.chance.pick(days), 0);
  const on = dayIn(life.chance, part.from, part.to);
  life.metOn.push(on);
  visit(script, on, [life.child.id]);
};
