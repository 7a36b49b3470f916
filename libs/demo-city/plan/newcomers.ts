import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn, monthsFrom } from '../days.js';
import type { CatinHousehold, Household } from '../household.js';
import type { Maker } from '../people.js';
import { CUT_OFF, LAST_TOLD } from '../targets.js';
import { soloCatin } from './catin.js';
import { chanceOf, makeHome } from './home.js';

/** Families found in a month after the table, fewer than before: work goes on, a demo stays small. */
const EXPECTING_A_MONTH = 12;
const CATIN_A_MONTH = 4;

const expecting = (maker: Maker, key: string, from: Day, to: Day): Household => {
  const chance = chanceOf(maker, key);
  const recordedOn = dayIn(chance, from, to);
  const home = makeHome(maker, chance, { key, registeredOn: recordedOn, on: recordedOn });
  const lastMenstruation = addDays(recordedOn, -chance.int(45, 120));
  return {
    ...home,
    children: [],
    mother: { ...home.mother, pregnancy: { lastMenstruation, recordedOn, babies: [] } },
  };
};

const catin = (maker: Maker, key: string, sex: 'L' | 'P', from: Day, to: Day): CatinHousehold => {
  const chance = chanceOf(maker, `${key}/plans`);
  const announcedOn = dayIn(chance, from, to);
  const weddingOn = addDays(announcedOn, chance.int(70, 140));
  return soloCatin(maker, key, sex, { announcedOn, weddingPlannedOn: weddingOn, weddingOn });
};

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export interface Newcomers {
  readonly households: readonly Household[];
  readonly catin: readonly CatinHousehold[];
}

/** Whom the programme comes to know after July 2025. */
export const newcomers = (maker: Maker): Newcomers => {
  const months = monthsFrom(addDays(CUT_OFF, 1), LAST_TOLD).map((month) => ({
    month,
    from: `${month}-03`,
    to: `${month}-27`,
  }));
  return {
    households: months.flatMap(({ month, from, to }) =>
      times(EXPECTING_A_MONTH, (i) => expecting(maker, `new-${month}-${i}`, from, to)),
    ),
    catin: months.flatMap(({ month, from, to }) =>
      times(CATIN_A_MONTH, (i) =>
        catin(maker, `new-catin-${month}-${i}`, i % 2 === 0 ? 'P' : 'L', from, to),
      ),
    ),
  };
};
