import { CITY, kelurahanWithin } from '#libs/domain/area';
import { addDays, addMonths, type Day } from '#libs/domain/kernel';
import type { PersonRule } from './rule.js';

export interface ValidityAsked {
  readonly area: string;
  readonly asOf: Day;
}

/** Null for the whole city, which no query has to be told kelurahan by kelurahan. */
export const kelurahanOf = ({ area }: Pick<ValidityAsked, 'area'>): readonly string[] | null =>
  area === CITY.code ? null : kelurahanWithin(area);

/** The last day of each of some months, the last one being `asOf` itself. */
export const monthEnds = (asOf: Day, months: number): readonly Day[] =>
  Array.from({ length: months }, (_, n) => {
    const first = addMonths(`${asOf.slice(0, 7)}-01`, n + 1 - months);
    return n === months - 1 ? asOf : addDays(addMonths(first, 1), -1);
  });

/** Findings of a rule about persons on a day (an SQL expression), shaped as `FOUND`. */
export const foundBy = (rule: PersonRule, day: string): string =>
  rule.found?.(day) ??
  `select family_id, person_id, kelurahan, worker, since, code, amount, fact_id
   from read.validity_finding
   where rule = '${rule.id}' and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`;
