import { addDays } from '#libs/domain/kernel';
import { anyDayIn, dayIn, earliest, latest } from '../days.js';
import type { Household } from '../household.js';
import { makeChild, type Maker } from '../people.js';
import { FIRST_DAY } from '../targets.js';
import { lastDayUnderFive } from './children.js';
import { chanceOf, makeHome, registrationDay } from './home.js';

export type QuietKind = 'AGED_OUT' | 'LEFT' | 'LOST';

/** Families that are in the registry and that nobody met in 2025. */
export const QUIET: Readonly<Record<QuietKind, number>> = { AGED_OUT: 150, LEFT: 70, LOST: 190 };

/** A family whose child turned five in 2024, that left the city, or that was not found again. */
export const quietHousehold = (maker: Maker, kind: QuietKind, index: number): Household => {
  const key = `${kind.toLowerCase()}-${index}`;
  const chance = chanceOf(maker, key);
  const birthDate =
    kind === 'AGED_OUT'
      ? anyDayIn(chance, '2019-04-01', '2019-12-10')
      : anyDayIn(chance, '2020-09-01', '2024-01-20');
  const until = earliest(addDays(lastDayUnderFive(birthDate), -35), '2024-09-15');
  const registeredOn = registrationDay(chance, until, latest(FIRST_DAY, addDays(birthDate, 14)));
  const home = makeHome(maker, chance, { key, registeredOn, on: registeredOn });
  const child = makeChild(maker, chance, {
    key: `${key}/0`,
    birthDate,
    word: home.word,
    goal: { atRisk: false },
    newborn: false,
  });
  return {
    ...home,
    children: [child],
    ...(kind === 'LEFT'
      ? { leavesOn: dayIn(chance, addDays(registeredOn, 30), '2024-12-20') }
      : {}),
  };
};
