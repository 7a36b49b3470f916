import type { CatinHousehold, Household, Person } from '../household.js';
import { Registry } from '../identity.js';
import type { Maker } from '../people.js';
import { Chance } from '../random.js';
import { PUBLISHED, type Group } from '../targets.js';
import { bufasHousehold } from './bufas.js';
import { bumilHousehold } from './bumil.js';
import { catinHouseholds, originsOf } from './catin.js';
import { childHousehold } from './children.js';
import { turnOfFate } from './fate.js';
import { unavoidablyAtRisk } from './at-risk.js';
import { QUIET, quietHousehold, type QuietKind } from './quiet.js';
import { enteredTwice } from './twice.js';

export interface City {
  readonly households: readonly Household[];
  readonly catin: readonly CatinHousehold[];
  readonly maker: Maker;
}

export const membersOf = (home: Household | CatinHousehold): readonly Person[] => [
  home.mother,
  ...(home.father === undefined ? [] : [home.father]),
  ...home.children,
  ...(home.mother.pregnancy?.babies ?? []),
  ...('catin' in home ? [home.catin] : []),
];

/** Each once, also those who appear in the family they come from and in the one they founded. */
const counted = (homes: readonly Household[], group: Group): Person[] => {
  const people = homes.flatMap(membersOf).filter((p) => p.goal.group === group);
  return [...new Map(people.map((p) => [p.id, p])).values()];
};

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Families with children, until the children of all families are as many as published. */
const fillWithChildren = (maker: Maker, homes: readonly Household[]): Household[] => {
  const added: Household[] = [];
  let missing = PUBLISHED.CHILD.accompanied - counted(homes, 'CHILD').length;
  for (let i = 0; missing > 0; i++) {
    // Twins and brothers would overshoot the last few places.
    const home = childHousehold(maker, i, missing > 3);
    added.push(home);
    missing -= counted([home], 'CHILD').length;
  }
  return added;
};

const chooseAtRisk = (seed: string, homes: readonly Household[]): void => {
  const unavoidable = new Set(homes.flatMap(unavoidablyAtRisk).map(({ id }) => id));
  for (const group of Object.keys(PUBLISHED) as Group[]) {
    const chance = new Chance(`${seed}/risk/${group}`);
    const people = chance.shuffled(counted(homes, group));
    // A mother in childbed is judged by her childbed, whatever her age was before it.
    const first = people.filter(({ id }) => group !== 'BUFAS' && unavoidable.has(id));
    const { atRisk } = PUBLISHED[group];
    if (first.length > atRisk) throw new Error(`more of ${group} are at risk than published`);
    const rest = people.filter((person) => !first.includes(person));
    for (const person of [...first, ...rest].slice(0, atRisk)) person.goal.atRisk = true;
  }
};

/** Water, latrine and contraception count for everybody at home: so only where all are at risk. */
const housed = <H extends Household>(seed: string, home: H): H => {
  const { mother, children } = home;
  const judged = [
    ...('catin' in home ? [home.catin as Person] : mother.pregnancy === undefined ? [] : [mother]),
    ...children,
    ...(mother.pregnancy?.babies ?? []),
  ];
  const poorlyHoused =
    judged.length > 0 &&
    judged.every(({ goal }) => goal.atRisk) &&
    new Chance(`${seed}/house/${home.key}`).yes(0.7);
  return { ...home, poorlyHoused };
};

/** Everybody in the demonstration city, and what the table of July 2025 says about each. */
export const planCity = (seed: string): City => {
  const maker: Maker = { seed, registry: new Registry() };
  const mothers = [
    ...times(PUBLISHED.BUFAS.accompanied, (i) => bufasHousehold(maker, i)),
    ...times(PUBLISHED.BUMIL.accompanied, (i) => bumilHousehold(maker, i)),
  ];
  const catin = [
    ...catinHouseholds(maker),
    ...mothers.filter((home) => home.byWedding).flatMap((home) => originsOf(maker, home)),
  ];
  const households = [
    ...mothers,
    ...fillWithChildren(maker, mothers),
    ...(Object.keys(QUIET) as QuietKind[]).flatMap((kind) =>
      times(QUIET[kind], (i) => quietHousehold(maker, kind, i)),
    ),
  ];
  const lost = households.filter(({ key }) => key.startsWith('lost-'));
  const settled = [
    ...households.map((home) => turnOfFate(maker, home)),
    ...enteredTwice(maker, lost),
  ];
  chooseAtRisk(seed, [...settled, ...catin]);
  return {
    households: settled.map((home) => housed(seed, home)),
    catin: catin.map((home) => housed(seed, home)),
    maker,
  };
};
