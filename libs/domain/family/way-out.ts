import type { Day } from '#libs/domain/kernel';
import { evaluate, toGraduate, type RuleSet, type Step, type WayOut } from '#libs/domain/risk';
import { recoveryOf, wasStunted } from './graduation.js';
import type { PersonState } from './person.js';
import { currentPolicy } from './policy.js';
import { factorName, STUNTED } from './risk-factors.js';
import { personInputOf } from './risk-input.js';
import type { FamilyState } from './state.js';

/** A child no longer stunted has to be measured so once more, some time later. */
const measureOnceMore = (): Step => {
  const { graduationMeasurementGapDays: days } = currentPolicy;
  return {
    kind: 'CHANGE',
    code: STUNTED,
    name: factorName(STUNTED),
    what: {
      id: `PB/U atau TB/U ≥ -2 SD pada dua pengukuran sah berturut-turut, berjarak paling sedikit ${days} hari`,
      en: `Length/height-for-age ≥ -2 SD at two valid measurements in a row, at least ${days} days apart`,
    },
    inputs: ['haz'],
    twiceApartDays: days,
  };
};

/**
 * What would have to change before a person at risk may graduate, as of a day, from a state folded
 * to it; undefined outside the five categories. The same things that a graduation is held to.
 */
export const wayOutOf = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  rules: RuleSet,
): WayOut | undefined => {
  const input = personInputOf(family, person, day);
  if (input === undefined) return undefined;
  const way = toGraduate(evaluate(rules, input), {
    reassessmentDays: currentPolicy.graduationReassessmentDays,
    measurementGapDays: currentPolicy.graduationMeasurementGapDays,
  });
  const again =
    way.steps.every(({ code }) => code !== STUNTED) &&
    wasStunted(person) &&
    recoveryOf(person) === undefined;
  return again ? { ...way, steps: [...way.steps, measureOnceMore()], ready: false } : way;
};
