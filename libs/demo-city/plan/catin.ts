import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn } from '../days.js';
import type { CatinHousehold, Goal } from '../household.js';
import { makeAdult, type Maker } from '../people.js';
import { PUBLISHED } from '../targets.js';
import { chanceOf, makeHome } from './home.js';

/** Couples of whom both live in the city; the rest of the 99 marry somebody from elsewhere. */
const COUPLES = 42;

interface Plans {
  readonly announcedOn: Day;
  readonly weddingPlannedOn: Day;
  readonly weddingOn?: Day;
}

const plans = (maker: Maker, couple: string, counted: boolean): Plans => {
  const chance = chanceOf(maker, couple);
  const announcedOn = counted
    ? dayIn(chance, '2024-11-20', '2025-07-05')
    : dayIn(chance, '2024-01-20', '2024-08-15');
  const weddingPlannedOn = addDays(announcedOn, chance.int(70, 150));
  const weddingOn = addDays(weddingPlannedOn, chance.pick([0, 0, 0, 7, 14]));
  // Of those counted in the table, whoever married by then was last met before the wedding.
  return !counted || weddingOn <= '2025-07-26'
    ? { announcedOn, weddingPlannedOn, weddingOn }
    : { announcedOn, weddingPlannedOn };
};

const household = (
  maker: Maker,
  key: string,
  sex: 'L' | 'P',
  wedding: Plans,
  goal: Goal,
  partner?: string,
): CatinHousehold => {
  const chance = chanceOf(maker, key);
  const home = makeHome(maker, chance, {
    key,
    registeredOn: wedding.announcedOn,
    on: wedding.announcedOn,
    motherAge: [43, 58],
  });
  const [from, to] = sex === 'P' ? [chance.yes(0.12) ? 18 : 20, 29] : [21, 33];
  return {
    ...home,
    children: [],
    catin: makeAdult(maker, chance, {
      key: `${key}/catin`,
      sex,
      on: wedding.announcedOn,
      from,
      to,
      word: home.word,
      goal,
      withPhone: true,
    }),
    ...wedding,
    ...(partner === undefined ? {} : { partner }),
  };
};

const couple = (maker: Maker, name: string, counted: boolean): CatinHousehold[] => {
  const wedding = plans(maker, name, counted);
  const goal = (): Goal => (counted ? { group: 'CATIN', atRisk: false } : { atRisk: false });
  return [
    household(maker, `${name}-p`, 'P', wedding, goal(), `${name}-l`),
    household(maker, `${name}-l`, 'L', wedding, goal(), `${name}-p`),
  ];
};

/** The 99 of the table: couples from two families of the city, and some from one. */
export const catinHouseholds = (maker: Maker): readonly CatinHousehold[] => [
  ...Array.from({ length: COUPLES }, (_, i) => couple(maker, `catin-${i}`, true)).flat(),
  ...Array.from({ length: PUBLISHED.CATIN.accompanied - 2 * COUPLES }, (_, i) => {
    const name = `catin-single-${i}`;
    const sex = i % 3 === 0 ? 'L' : 'P';
    return household(maker, name, sex, plans(maker, name, true), { group: 'CATIN', atRisk: false });
  }),
];
