import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn, monthsFrom } from '../days.js';
import { correctWeight } from '../deeds/amending.js';
import { measureChild } from '../deeds/measuring.js';
import { visit } from '../deeds/visiting.js';
import { weigh, type Build, type Weighing } from '../growth.js';
import { posyanduOn, sessionIn, type Household, type Person } from '../household.js';
import { Chance } from '../random.js';
import type { Script } from '../script.js';
import { birthOf, buildOf, childFactors, type Birth } from './child-build.js';
import type { Judged } from './judged.js';
import { bookLateness, noteLateness } from './lateness.js';
import { countedPart, inside, type Span } from './span.js';

/** One visit to the scales, as it is written into the form; the form may still be put right. */
export interface Measured {
  readonly on: Day;
  /** Days until it is entered. */
  readonly late: number;
  readonly weighing: Weighing;
  readonly form: { -readonly [K in keyof Weighing]: Weighing[K] } & { readonly place: string };
  /** When a slip of the pen in the form is noticed. */
  readonly correctedOn?: Day;
}

/** A child's life as far as it has been told. */
export interface ChildLife {
  readonly seed: string;
  readonly home: Household;
  readonly child: Person;
  readonly build: Build;
  readonly factors: readonly string[];
  readonly birth: Birth;
  /** How the child's risk was judged so far. */
  readonly judged: Judged;
  readonly chance: Chance;
  /** How likely the child is brought to the posyandu in a month. */
  readonly attendance: number;
  tallest: number;
  readonly metOn: Day[];
  readonly measured: Measured[];
  /** Months in which the child was given eggs. */
  readonly eggsIn: Set<string>;
}

/** A mother who is not at risk has no small baby: that would be her risk too. */
const fitting = (home: Household, child: Person, factors: readonly string[]): readonly string[] =>
  home.mother.goal.atRisk || home.children.includes(child)
    ? factors
    : [...new Set(factors.map((code) => (code === 'A1' ? 'A6' : code)))].sort();

export const newChildLife = (seed: string, home: Household, child: Person): ChildLife => {
  const chance = new Chance(`${seed}/child/${child.id}`);
  const factors = fitting(home, child, childFactors(chance, child));
  const build = buildOf(chance, child, factors);
  return {
    seed,
    home,
    child,
    factors,
    build,
    birth: birthOf(new Chance(`${seed}/birth/${child.id}`), build, factors),
    judged: { once: false, graduated: false },
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
  const slips = late === 0 && home.leavesOn === undefined && chance.yes(SLIP);
  const typed = slips ? { ...weighing, weightKg: weighing.weightKg + 1 } : weighing;
  const form = { ...typed, place: 'POSYANDU' };
  const commandId = measureChild(script, on, child.id, form, late);
  if (!slips) return void life.measured.push({ on, late, weighing, form });
  const correctedOn = addDays(on, chance.int(2, 15));
  life.measured.push({ on, late, weighing, form, correctedOn });
  correctWeight(script, correctedOn, commandId, weighing.weightKg);
};

/** Weighs and measures the child where it was met, between what was read before and after. */
export const measureAtHome = (script: Script, life: ChildLife, on: Day): Measured => {
  const heights = (which: (m: Measured) => boolean): number[] =>
    life.measured.filter(which).map((m) => m.weighing.heightCm);
  const before = Math.max(0, ...heights((m) => m.on < on));
  const after = Math.min(...heights((m) => m.on > on));
  const read = weigh(
    life.build,
    on,
    before,
    new Chance(`${life.seed}/home/${life.child.id}/${on}`),
  );
  const weighing = { ...read, heightCm: Math.min(read.heightCm, after) };
  const measured = { on, late: 0, weighing, form: { ...weighing, place: 'RUMAH' } };
  measureChild(script, on, life.child.id, measured.form, 0);
  life.measured.push(measured);
  life.measured.sort((a, b) => a.on.localeCompare(b.on));
  return measured;
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
