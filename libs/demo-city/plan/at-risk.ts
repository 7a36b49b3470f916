import { addDays, type Day } from '#libs/domain/kernel';
import { earliest } from '../days.js';
import type { CatinHousehold, Household, Person } from '../household.js';
import { unavoidable } from '../lives/adult-sheet.js';
import { recordOfEngagement, recordOfPregnancy } from '../lives/on-record.js';
import { CUT_OFF } from '../targets.js';

const isCatin = (home: Household): home is CatinHousehold => 'catin' in home;

/** The first and the last day on which a pregnant woman may be judged before the table closes. */
const judgedBetween = ({ mother }: Household): readonly Day[] => {
  const { pregnancy } = mother;
  return pregnancy === undefined
    ? []
    : [pregnancy.recordedOn, earliest(CUT_OFF, addDays(pregnancy.endsOn ?? CUT_OFF, -1))];
};

/** Whom a family has that is at risk whatever is done: by her age, or by how close her births are. */
export const unavoidablyAtRisk = (home: Household): readonly Person[] => {
  if (isCatin(home))
    return unavoidable(home.catin, 'CATIN', home.announcedOn, recordOfEngagement(home)).length > 0
      ? [home.catin]
      : [];
  const { mother } = home;
  const record = recordOfPregnancy(home, false);
  return judgedBetween(home).some((day) => unavoidable(mother, 'BUMIL', day, record).length > 0)
    ? [mother]
    : [];
};
