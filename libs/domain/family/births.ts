import { addMonths, completedYears, type Day, type Warning } from '#libs/domain/kernel';
import { birthDayOf } from './category.js';
import type { PersonState } from './person.js';
import { currentPolicy } from './policy.js';

const isTooClose = (one: Day, other: Day): boolean => {
  const [first, second] = one < other ? [one, other] : [other, one];
  return first !== second && addMonths(first, currentPolicy.birthSpacingMonths) > second;
};

/**
 * What is odd about a birth on a day (AG-04): the mother's age, or another birth a few months off;
 * children of one day are twins. `births` are her other births.
 */
export const birthOddities = (
  mother: PersonState,
  born: Day,
  births: readonly Day[],
  field: string,
): readonly Warning[] => {
  const [youngest, oldest] = currentPolicy.motherAgeYears;
  const age = completedYears(birthDayOf(mother), born);
  return [
    ...(age < youngest || age > oldest ? [{ code: 'MOTHER_AGE_ODD', field }] : []),
    ...(births.some((other) => isTooClose(other, born))
      ? [{ code: 'BIRTHS_TOO_CLOSE', field }]
      : []),
  ];
};
