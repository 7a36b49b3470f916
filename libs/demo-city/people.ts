import { addDays, type Day } from '#libs/domain/kernel';
import { anyDayIn } from './days.js';
import type { Goal, Person } from './household.js';
import { idOf } from './ids.js';
import type { Registry } from './identity.js';
import { personName, phone } from './names.js';
import type { Chance } from './random.js';

export interface Maker {
  readonly seed: string;
  readonly registry: Registry;
}

const unseen = (): Goal => ({ atRisk: false });

interface Wanted {
  readonly key: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: Day;
  readonly word: string;
  readonly goal?: Goal;
  readonly withNik: boolean;
  readonly withPhone?: boolean;
}

export const makePerson = (maker: Maker, chance: Chance, wanted: Wanted): Person => ({
  id: idOf(`${maker.seed}/person/${wanted.key}`),
  name: personName(chance, wanted.sex, wanted.word),
  sex: wanted.sex,
  birthDate: wanted.birthDate,
  goal: wanted.goal ?? unseen(),
  ...(wanted.withNik ? { nik: maker.registry.nik(chance, wanted.sex, wanted.birthDate) } : {}),
  ...(wanted.withPhone === true ? { phone: phone(chance) } : {}),
});

/** An adult whose age in years on a day lies between two bounds. */
export const makeAdult = (
  maker: Maker,
  chance: Chance,
  wanted: Omit<Wanted, 'birthDate' | 'withNik'> & { on: Day; from: number; to: number },
): Person => {
  const { on, from, to, ...rest } = wanted;
  const birthDate = anyDayIn(
    chance,
    addDays(on, -Math.round((to + 1) * 365.25) + 2),
    addDays(on, -Math.round(from * 365.25) - 2),
  );
  return makePerson(maker, chance, { ...rest, birthDate, withNik: true });
};

/** A child; newborns and some of the small ones have no NIK yet. */
export const makeChild = (
  maker: Maker,
  chance: Chance,
  wanted: { key: string; birthDate: Day; word: string; goal: Goal; newborn: boolean },
): Person => {
  const { newborn, ...rest } = wanted;
  return makePerson(maker, chance, {
    ...rest,
    sex: chance.yes(0.51) ? 'L' : 'P',
    withNik: !newborn && chance.yes(0.86),
  });
};
