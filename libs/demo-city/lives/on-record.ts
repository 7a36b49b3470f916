import { addDays } from '#libs/domain/kernel';
import type { CatinHousehold, Household } from '../household.js';
import { Chance } from '../random.js';
import type { OnRecord } from './adult-sheet.js';

const FULL_TERM_DAYS = 280;

/** What the KIA book says of the births before a pregnancy (G, P and children alive). */
export interface Parity {
  readonly gravida: number;
  readonly para: number;
  readonly livingChildren: number;
  readonly previousBirthOn?: string;
}

/** The children at home, or three where that is why the mother is at risk. */
export const parityOf = ({ mother, children }: Household, many: boolean): Parity => {
  const births = children.map((child) => child.birthDate).sort();
  const { lastMenstruation = '' } = mother.pregnancy ?? {};
  const before = births.filter((day) => day < lastMenstruation);
  const count = many ? 3 : before.length;
  const long = new Chance(`${mother.id}/births`).int(1200, 2400);
  const last = before.at(-1) ?? (many ? addDays(lastMenstruation, -long) : undefined);
  return {
    gravida: count + 1,
    para: count,
    livingChildren: count,
    ...(last === undefined ? {} : { previousBirthOn: last }),
  };
};

export const recordOfPregnancy = (home: Household, many: boolean): OnRecord => {
  const { lastMenstruation } = home.mother.pregnancy ?? {};
  const { livingChildren, previousBirthOn = null } = parityOf(home, many);
  return {
    ...(lastMenstruation === undefined
      ? {}
      : { pregnancy: { lastMenstruation, dueOn: addDays(lastMenstruation, FULL_TERM_DAYS) } }),
    livingChildren,
    previousBirthOn,
  };
};

export const recordOfEngagement = ({ weddingPlannedOn }: CatinHousehold): OnRecord => ({
  weddingPlannedOn,
});
