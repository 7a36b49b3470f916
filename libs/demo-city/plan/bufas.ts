import { addDays, addMonths, type Day } from '#libs/domain/kernel';
import { anyDayIn, dayIn, latest } from '../days.js';
import type { Goal, Household, Person } from '../household.js';
import { makeChild, type Maker } from '../people.js';
import type { Chance } from '../random.js';
import { CUT_OFF, FIRST_DAY } from '../targets.js';
import { chanceOf, makeHome, registrationDay } from './home.js';

// A baby seen for the first time in the last days of July would leave no time for the visit.
const LAST_SEEN_BIRTH = '2025-07-20';

/** When a brother or sister under five was born, as long as the gap allows one. */
export const olderBirth = (chance: Chance, youngerBornOn: Day): Day =>
  anyDayIn(chance, addMonths(youngerBornOn, -54), addMonths(youngerBornOn, -15));

export const olderChild = (
  maker: Maker,
  chance: Chance,
  key: string,
  word: string,
  birthDate: Day,
): Person => {
  const countable = birthDate >= addMonths(CUT_OFF, -58);
  const goal: Goal =
    countable && chance.yes(0.85) ? { group: 'CHILD', atRisk: false } : { atRisk: false };
  return makeChild(maker, chance, { key: `${key}/older`, birthDate, word, goal, newborn: false });
};

/** One baby, or two. */
export const makeBabies = (
  maker: Maker,
  chance: Chance,
  wanted: { key: string; word: string; bornOn: Day; seen: number; twins: number },
): readonly Person[] =>
  Array.from({ length: chance.yes(wanted.twins) ? 2 : 1 }, (_, i) =>
    makeChild(maker, chance, {
      key: `${wanted.key}/baby-${i}`,
      birthDate: wanted.bornOn,
      word: wanted.word,
      goal:
        wanted.bornOn <= LAST_SEEN_BIRTH && chance.yes(wanted.seen)
          ? { group: 'CHILD', atRisk: false }
          : { atRisk: false },
      newborn: true,
    }),
  );

/** Most are registered with their first pregnancy, families with a child before it. */
export const motherRegistration = (chance: Chance, recordedOn: Day, older?: Day): Day =>
  older === undefined
    ? chance.yes(0.75)
      ? recordedOn
      : registrationDay(chance, recordedOn)
    : registrationDay(chance, recordedOn, latest(FIRST_DAY, addDays(older, 10)));

/** A mother who was last seen in childbed, between January and July 2025. */
export const bufasHousehold = (maker: Maker, index: number): Household => {
  const key = `bufas-${index}`;
  const chance = chanceOf(maker, key);
  const bornOn = anyDayIn(chance, '2024-12-05', '2025-07-26');
  const lastMenstruation = addDays(bornOn, -chance.int(257, 287));
  const recordedOn = dayIn(
    chance,
    latest(FIRST_DAY, addDays(lastMenstruation, 42)),
    addDays(lastMenstruation, 140),
  );
  const older = chance.yes(0.32) ? olderBirth(chance, bornOn) : undefined;
  const home = makeHome(maker, chance, {
    key,
    registeredOn: motherRegistration(chance, recordedOn, older),
    on: bornOn,
    motherGoal: { group: 'BUFAS', atRisk: false },
  });
  const babies = makeBabies(maker, chance, {
    key,
    word: home.word,
    bornOn,
    seen: 0.97,
    twins: 0.013,
  });
  return {
    ...home,
    mother: {
      ...home.mother,
      pregnancy: { lastMenstruation, recordedOn, endsOn: bornOn, outcome: 'LAHIR', babies },
    },
    children: older === undefined ? [] : [olderChild(maker, chance, key, home.word, older)],
  };
};
