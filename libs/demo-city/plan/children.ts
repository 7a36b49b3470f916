import { addDays, addMonths, type Day } from '#libs/domain/kernel';
import { anyDayIn, dayIn, earliest, latest } from '../days.js';
import type { Goal, Household } from '../household.js';
import { makeChild, type Maker } from '../people.js';
import type { Chance } from '../random.js';
import { CUT_OFF, FIRST_DAY, PERIOD_FROM } from '../targets.js';
import { makeBabies } from './bufas.js';
import { chanceOf, makeHome, registrationDay } from './home.js';

/** How many months old, as often as posyandu see them: more of the small than of the big. */
const ageBand = (chance: Chance): readonly [number, number] => {
  switch (chance.weighted({ small: 13, baduta: 36, young: 27, big: 20, leaving: 4 })) {
    case 'small':
      return [2, 8];
    case 'baduta':
      return [9, 23];
    case 'young':
      return [24, 40];
    case 'big':
      return [41, 58];
    case 'leaving':
      return [60, 64];
  }
};

const birthOf = (chance: Chance): Day => {
  const [from, to] = ageBand(chance);
  return anyDayIn(chance, addMonths(CUT_OFF, -to - 1), addMonths(CUT_OFF, -from));
};

/** The last day on which a child is under five. */
export const lastDayUnderFive = (birthDate: Day): Day => addDays(addMonths(birthDate, 60), -1);

// Childbed of these births ends before the period begins, so the mothers are not counted in it.
const inCareSince2024 = (birthDate: Day): boolean =>
  birthDate >= '2024-04-20' && birthDate <= '2024-11-12';

/** Pregnancy, birth and childbed in 2024; the baby is seen at the posyandu since. */
const bornInCare = (maker: Maker, chance: Chance, key: string, birthDate: Day): Household => {
  const lastMenstruation = addDays(birthDate, -chance.int(257, 287));
  const from = latest(FIRST_DAY, addDays(lastMenstruation, 42));
  const recordedOn = dayIn(chance, from, latest(from, addDays(birthDate, -60)));
  const home = makeHome(maker, chance, { key, registeredOn: recordedOn, on: birthDate });
  const babies = makeBabies(maker, chance, {
    key,
    word: home.word,
    bornOn: birthDate,
    seen: 1,
    twins: 0.012,
  });
  const pregnancy = { lastMenstruation, recordedOn, endsOn: birthDate, babies };
  return {
    ...home,
    mother: { ...home.mother, pregnancy: { ...pregnancy, outcome: 'LAHIR' } },
    children: [],
  };
};

/** A family that is known for its one or two children under five. */
export const childHousehold = (maker: Maker, index: number, mayHaveTwo: boolean): Household => {
  const key = `child-${index}`;
  const chance = chanceOf(maker, key);
  const youngest = birthOf(chance);
  if (mayHaveTwo && inCareSince2024(youngest) && chance.yes(0.7))
    return bornInCare(maker, chance, key, youngest);
  const elder =
    mayHaveTwo && youngest > addMonths(CUT_OFF, -36) && chance.yes(0.42)
      ? anyDayIn(chance, latest('2019-06-01', addMonths(youngest, -44)), addMonths(youngest, -16))
      : undefined;
  const births = elder === undefined ? [youngest] : [elder, youngest];
  const seenUntil = births.map(lastDayUnderFive);
  const from = latest(FIRST_DAY, addDays(youngest, 12));
  const until = earliest('2025-07-08', addDays(seenUntil[0] as Day, -40));
  const registeredOn = registrationDay(chance, latest(from, until), from);
  const home = makeHome(maker, chance, { key, registeredOn, on: youngest });
  const goal = (until: Day): Goal =>
    until >= addDays(latest(PERIOD_FROM, registeredOn), 20) &&
    (births.length === 1 || chance.yes(0.93))
      ? { group: 'CHILD', atRisk: false }
      : { atRisk: false };
  return {
    ...home,
    children: births.map((birthDate, i) =>
      makeChild(maker, chance, {
        key: `${key}/${i}`,
        birthDate,
        word: home.word,
        goal: goal(seenUntil[i] as Day),
        newborn: false,
      }),
    ),
  };
};
