import { addDays, type Day } from '#libs/domain/kernel';
import { anyDayIn, dayIn, earliest, latest } from '../days.js';
import type { Household, Pregnancy } from '../household.js';
import type { Maker } from '../people.js';
import type { Chance } from '../random.js';
import { CUT_OFF, FIRST_DAY, PERIOD_FROM } from '../targets.js';
import { makeBabies, motherRegistration, olderBirth, olderChild } from './bufas.js';
import { chanceOf, makeHome } from './home.js';

export type BumilKind = 'EXPECTING' | 'DELIVERED' | 'MISCARRIED' | 'LEFT';

/** How the 1,022 women last seen pregnant divide; most still are. */
export const BUMIL_KINDS: Readonly<Record<Exclude<BumilKind, 'EXPECTING'>, number>> = {
  DELIVERED: 100,
  MISCARRIED: 22,
  LEFT: 20,
};

/** Of those still expecting, so many married in the city in 2024 and founded a family by it. */
const MARRIED_IN_2024 = 24;

const marriedIn2024 = (index: number): boolean => {
  const first = Object.values(BUMIL_KINDS).reduce((a, b) => a + b, 0);
  return index >= first && index < first + MARRIED_IN_2024;
};

export const bumilKind = (index: number): BumilKind => {
  let left = index;
  for (const [kind, count] of Object.entries(BUMIL_KINDS)) {
    if (left < count) return kind as BumilKind;
    left -= count;
  }
  return 'EXPECTING';
};

const term = (chance: Chance): number => chance.int(257, 287);

interface Course {
  readonly lastMenstruation: Day;
  readonly endsOn?: Day;
  readonly leavesOn?: Day;
  readonly outcome?: Pregnancy['outcome'];
}

const courses: Readonly<Record<BumilKind, (chance: Chance) => Course>> = {
  EXPECTING: (chance) => ({ lastMenstruation: anyDayIn(chance, '2024-11-02', '2025-05-22') }),
  DELIVERED: (chance) => {
    const endsOn = anyDayIn(chance, '2025-03-01', '2025-07-24');
    return { lastMenstruation: addDays(endsOn, -term(chance)), endsOn, outcome: 'LAHIR' };
  },
  MISCARRIED: (chance) => {
    const endsOn = anyDayIn(chance, '2025-02-10', '2025-07-20');
    return {
      lastMenstruation: addDays(endsOn, -chance.int(80, 130)),
      endsOn,
      outcome: 'KEGUGURAN',
    };
  },
  LEFT: (chance) => {
    const leavesOn = dayIn(chance, '2025-03-15', '2025-07-25');
    return { lastMenstruation: addDays(leavesOn, -chance.int(130, 220)), leavesOn };
  },
};

/** A mother who was last seen pregnant, between January and July 2025. */
export const bumilHousehold = (maker: Maker, index: number): Household => {
  const key = `bumil-${index}`;
  const chance = chanceOf(maker, key);
  const { lastMenstruation, endsOn, leavesOn, outcome } = courses[bumilKind(index)](chance);
  const lastContact = addDays(endsOn ?? leavesOn ?? CUT_OFF, -6);
  const from = latest(FIRST_DAY, addDays(lastMenstruation, 35));
  const recordedOn = dayIn(
    chance,
    from,
    latest(from, earliest(addDays(lastMenstruation, 120), addDays(lastContact, -12))),
  );
  const married = marriedIn2024(index);
  const older =
    !married && chance.yes(0.4)
      ? olderBirth(chance, endsOn ?? addDays(lastMenstruation, 280))
      : undefined;
  const home = makeHome(maker, chance, {
    key,
    registeredOn: married
      ? dayIn(chance, '2024-04-25', '2024-10-20')
      : motherRegistration(chance, recordedOn, older),
    ...(married ? { couple: true, motherAge: [20, 29] as const } : {}),
    on: latest(recordedOn, PERIOD_FROM),
    motherGoal: { group: 'BUMIL', atRisk: false },
  });
  const babies =
    outcome === 'LAHIR' && endsOn !== undefined
      ? makeBabies(maker, chance, { key, word: home.word, bornOn: endsOn, seen: 0.75, twins: 0.01 })
      : [];
  return {
    ...home,
    mother: {
      ...home.mother,
      pregnancy: {
        lastMenstruation,
        recordedOn,
        babies,
        ...(endsOn === undefined ? {} : { endsOn }),
        ...(outcome === undefined ? {} : { outcome }),
      },
    },
    children: older === undefined ? [] : [olderChild(maker, chance, key, home.word, older)],
    ...(leavesOn === undefined ? {} : { leavesOn }),
    ...(married ? { byWedding: true } : {}),
  };
};
