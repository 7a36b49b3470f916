import { addDays, type Day } from '#libs/domain/kernel';
import { dayIn, earliest } from '../days.js';
import type { Goal, Household, Mother } from '../household.js';
import { address, familyWord } from '../names.js';
import { makeAdult, type Maker } from '../people.js';
import { POSYANDU } from '../places.js';
import { Chance } from '../random.js';
import { FIRST_DAY } from '../targets.js';

// The programme went from house to house in its first months, and finds a family now and then since.
const FIRST_ROUND_UNTIL = '2024-04-30';

/** When a family comes to be known, at the latest on `until`. */
export const registrationDay = (chance: Chance, until: Day, from: Day = FIRST_DAY): Day => {
  const firstRound = earliest(FIRST_ROUND_UNTIL, until);
  return from <= firstRound && chance.yes(0.55)
    ? dayIn(chance, from, firstRound)
    : dayIn(chance, from, until);
};

export interface HomeWanted {
  readonly key: string;
  readonly registeredOn: Day;
  readonly motherGoal?: Goal;
  /** Age of the mother in years when she had her youngest child, or today. */
  readonly motherAge?: readonly [number, number];
  readonly on: Day;
  /** There is a father for certain. */
  readonly couple?: boolean;
}

export type Home = Omit<Household, 'children' | 'mother'> & { readonly mother: Mother };

/** Parents, an address and a card; children are added by the kinds of household. */
export const makeHome = (maker: Maker, chance: Chance, wanted: HomeWanted): Home => {
  const { key, registeredOn, motherGoal, on } = wanted;
  const [from, to] = wanted.motherAge ?? (chance.yes(0.09) ? [18, 19] : [20, 39]);
  const posyandu = chance.pick(POSYANDU);
  const word = familyWord(chance);
  const parent = { word, on, withPhone: chance.yes(0.6) };
  const single = chance.yes(0.04) && wanted.couple !== true;
  return {
    key,
    posyandu,
    registeredOn,
    word,
    address: address(chance),
    card: maker.registry.card(posyandu.kelurahan, addDays(registeredOn, -chance.int(20, 3000))),
    mother: makeAdult(maker, chance, {
      ...parent,
      key: `${key}/mother`,
      sex: 'P',
      from,
      to,
      ...(motherGoal === undefined ? {} : { goal: motherGoal }),
    }),
    ...(single
      ? {}
      : {
          father: makeAdult(maker, chance, {
            ...parent,
            key: `${key}/father`,
            sex: 'L',
            from: from + 1,
            to: to + 8,
          }),
        }),
  };
};

/** Everything random about one household comes from its key. */
export const chanceOf = (maker: Maker, key: string): Chance =>
  new Chance(`${maker.seed}/plan/${key}`);
