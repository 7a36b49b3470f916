import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn, earliest, latest } from '../days.js';
import type { Household, Person } from '../household.js';
import { address } from '../names.js';
import type { Maker } from '../people.js';
import { POSYANDU } from '../places.js';
import type { Chance } from '../random.js';
import { CUT_OFF, PERIOD_FROM } from '../targets.js';
import { lastDayUnderFive } from './children.js';
import { chanceOf } from './home.js';

const MOVES = 0.045;
const CHILD_DIES = 0.003;
const LAST_MOVE: Day = '2025-06-20';

const moved = (chance: Chance, home: Household): Household => {
  const from = addDays(home.registeredOn, 60);
  if (home.leavesOn !== undefined || from > LAST_MOVE || !chance.yes(MOVES)) return home;
  const elsewhere = POSYANDU.filter((p) => p.kelurahan !== home.posyandu.kelurahan);
  return {
    ...home,
    move: {
      on: dayIn(chance, from, LAST_MOVE),
      to: chance.pick(elsewhere),
      address: address(chance),
    },
  };
};

/** A child that dies has been met before, so that it stays in the table like everybody. */
const mortal = (chance: Chance, home: Household, child: Person): Person => {
  const from = latest(
    addDays(PERIOD_FROM, 40),
    addDays(home.registeredOn, 40),
    addDays(child.birthDate, 40),
  );
  const until = earliest(addDays(CUT_OFF, -3), lastDayUnderFive(child.birthDate));
  if (home.leavesOn !== undefined || from > until || !chance.yes(CHILD_DIES)) return child;
  return { ...child, diesOn: dayIn(chance, from, until) };
};

/** What befalls a family besides births: a move within the city, the loss of a child. */
export const turnOfFate = (maker: Maker, home: Household): Household => {
  const chance = chanceOf(maker, `${home.key}/fate`);
  const { mother } = home;
  return moved(chance, {
    ...home,
    children: home.children.map((child) => mortal(chance, home, child)),
    mother:
      mother.pregnancy === undefined
        ? mother
        : {
            ...mother,
            pregnancy: {
              ...mother.pregnancy,
              babies: mother.pregnancy.babies.map((baby) => mortal(chance, home, baby)),
            },
          },
  });
};
