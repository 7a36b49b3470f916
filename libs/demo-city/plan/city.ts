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
import { QUIET, quietHousehold, type QuietKind } from './quiet.js';

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
  for (const group of Object.keys(PUBLISHED) as Group[]) {
    const chance = new Chance(`${seed}/risk/${group}`);
    const chosen = chance.shuffled(counted(homes, group)).slice(0, PUBLISHED[group].atRisk);
    for (const person of chosen) person.goal.atRisk = true;
  }
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
  const settled = households.map((home) => turnOfFate(maker, home));
  chooseAtRisk(seed, [...settled, ...catin]);
  return { households: settled, catin, maker };
};
