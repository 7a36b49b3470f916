import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn } from '../days.js';
import type { Address, CatinHousehold, Household, Person } from '../household.js';
import { address } from '../names.js';
import { makeAdult, type Maker } from '../people.js';
import { POSYANDU } from '../places.js';
import { PUBLISHED } from '../targets.js';
import { chanceOf, makeHome } from './home.js';

/** Couples of whom both live in the city; the rest of the 99 marry somebody from elsewhere. */
const COUPLES = 42;

interface Plans {
  readonly announcedOn: Day;
  readonly weddingPlannedOn: Day;
  readonly weddingOn?: Day;
}

const plans = (maker: Maker, couple: string): Plans => {
  const chance = chanceOf(maker, couple);
  const announcedOn = dayIn(chance, '2024-11-20', '2025-07-05');
  const weddingPlannedOn = addDays(announcedOn, chance.int(70, 150));
  const weddingOn = addDays(weddingPlannedOn, chance.pick([0, 0, 0, 7, 14]));
  // Whoever married by the end of July was last met before the wedding, and counts as catin.
  return weddingOn <= '2025-07-26'
    ? { announcedOn, weddingPlannedOn, weddingOn }
    : { announcedOn, weddingPlannedOn };
};

interface Wanted {
  readonly key: string;
  readonly wedding: Plans;
  readonly couple?: CatinHousehold['couple'];
}

/** The family that somebody about to marry comes from. */
const origin = (maker: Maker, wanted: Wanted, catin: (word: string) => Person): CatinHousehold => {
  const { key, wedding, couple } = wanted;
  const home = makeHome(maker, chanceOf(maker, key), {
    key,
    registeredOn: wedding.announcedOn,
    on: wedding.announcedOn,
    motherAge: [43, 58],
  });
  return {
    ...home,
    ...wedding,
    children: [],
    catin: catin(home.word),
    ...(couple === undefined ? {} : { couple }),
  };
};

const bride = (maker: Maker, key: string, sex: 'L' | 'P', on: Day) => (word: string) => {
  const chance = chanceOf(maker, `${key}/catin`);
  const [from, to] = sex === 'P' ? [chance.yes(0.12) ? 18 : 20, 29] : [21, 33];
  const goal = { group: 'CATIN' as const, atRisk: false };
  const wanted = { key: `${key}/catin`, sex, on, from, to, word, goal, withPhone: true };
  return makeAdult(maker, chance, wanted);
};

const addressOf = (maker: Maker, key: string, on: Day): Address => {
  const chance = chanceOf(maker, key);
  const posyandu = chance.pick(POSYANDU);
  return {
    posyandu,
    address: address(chance),
    card: maker.registry.card(posyandu.kelurahan, on),
  };
};

const couple = (maker: Maker, name: string): CatinHousehold[] => {
  const wedding = plans(maker, name);
  const homeKey = `${name}-home`;
  const home = { key: homeKey, ...addressOf(maker, homeKey, wedding.weddingPlannedOn) };
  return (['L', 'P'] as const).map((sex) => {
    const key = `${name}-${sex}`;
    const partnerKey = `${name}-${sex === 'P' ? 'L' : 'P'}`;
    const wanted = { key, wedding, couple: { partnerKey, home } };
    return origin(maker, wanted, bride(maker, key, sex, wedding.announcedOn));
  });
};

/** Somebody who marries a person from elsewhere. */
export const soloCatin = (
  maker: Maker,
  key: string,
  sex: 'L' | 'P',
  wedding: Plans,
): CatinHousehold => origin(maker, { key, wedding }, bride(maker, key, sex, wedding.announcedOn));

/** The 99 of the table: couples from two families of the city, and some from one. */
export const catinHouseholds = (maker: Maker): readonly CatinHousehold[] => [
  ...Array.from({ length: COUPLES }, (_, i) => couple(maker, `catin-${i}`)).flat(),
  ...Array.from({ length: PUBLISHED.CATIN.accompanied - 2 * COUPLES }, (_, i) => {
    const key = `catin-single-${i}`;
    const wedding = plans(maker, key);
    return soloCatin(maker, key, i % 3 === 0 ? 'L' : 'P', wedding);
  }),
];

/** The two families that the founders of a home came from, when they married in 2024. */
export const originsOf = (maker: Maker, home: Household): readonly CatinHousehold[] => {
  const { father, mother, registeredOn: weddingOn } = home;
  if (father === undefined) return [];
  const chance = chanceOf(maker, `${home.key}/wedding`);
  const wedding = {
    announcedOn: addDays(weddingOn, -chance.int(60, 120)),
    weddingPlannedOn: weddingOn,
    weddingOn,
  };
  const key = (sex: 'L' | 'P') => `${home.key}-${sex}`;
  return [father, mother].map((person) =>
    origin(
      maker,
      {
        key: key(person.sex),
        wedding,
        couple: { partnerKey: key(person.sex === 'P' ? 'L' : 'P'), home },
      },
      () => person,
    ),
  );
};
