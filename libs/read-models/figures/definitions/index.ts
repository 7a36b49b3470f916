import { ACCOMPANIED_V1 } from './accompanied.js';
import { AGED_OUT_AT_RISK_V1, AGED_OUT_V1 } from './aged-out.js';
import { AT_RISK_V1 } from './at-risk.js';
import { BELOW_RED_LINE_V1 } from './below-red-line.js';
import { CHILDREN_V1 } from './children.js';
import { COVERAGE_V1 } from './coverage.js';
import { DECEASED_V1 } from './deceased.js';
import { EGGS_V1 } from './eggs.js';
import type { Figure } from './figure.js';
import { GRADUATED_V1 } from './graduated.js';
import { KRS_V1 } from './krs.js';
import { LEFT_CITY_V1 } from './left-city.js';
import { MEASURED_V1 } from './measured.js';
import { MOVED_V1 } from './moved.js';
import { NEWLY_AT_RISK_V1 } from './newly-at-risk.js';
import { OVERDUE_V1 } from './overdue.js';
import { PREVALENCE_V1, UNDERWEIGHT_V1, WASTED_V1 } from './prevalence.js';
import { REFERRALS_CLOSED_V1, REFERRALS_ISSUED_V1, REFERRALS_OPEN_V1 } from './referrals.js';
import { REGISTERED_V1 } from './registered.js';
import { STUNTED_V1 } from './stunted.js';
import { SUPPORT_PARTS, SUPPORT_V1, SUPPORTED_FAMILIES_V1, SUPPORTED_V1 } from './support.js';
import { VISITS_V1 } from './visits.js';
import {
  FIRST_WEIGHED_V1,
  GAINING_V1,
  NOT_GAINING_V1,
  TWICE_NOT_GAINING_V1,
  UNJUDGED_V1,
  WEIGHED_V1,
} from './weighed.js';

/**
 * Every figure that is sealed, each version of it, in the order in which they are shown; the newest
 * version last.
 */
export const FIGURES: readonly Figure[] = [
  REGISTERED_V1,
  ACCOMPANIED_V1,
  AT_RISK_V1,
  NEWLY_AT_RISK_V1,
  GRADUATED_V1,
  AGED_OUT_V1,
  AGED_OUT_AT_RISK_V1,
  MOVED_V1,
  LEFT_CITY_V1,
  DECEASED_V1,
  STUNTED_V1,
  PREVALENCE_V1,
  WASTED_V1,
  UNDERWEIGHT_V1,
  CHILDREN_V1,
  COVERAGE_V1,
  WEIGHED_V1,
  GAINING_V1,
  NOT_GAINING_V1,
  TWICE_NOT_GAINING_V1,
  UNJUDGED_V1,
  FIRST_WEIGHED_V1,
  BELOW_RED_LINE_V1,
  MEASURED_V1,
  KRS_V1,
  VISITS_V1,
  OVERDUE_V1,
  EGGS_V1,
  SUPPORT_V1,
  SUPPORTED_V1,
  SUPPORTED_FAMILIES_V1,
  REFERRALS_ISSUED_V1,
  REFERRALS_OPEN_V1,
  REFERRALS_CLOSED_V1,
];

/**
 * The divisions of a figure that are no figures of a seal: there are many, and the same question
 * with the moment of knowledge of a seal gives them again.
 */
export const partsOf = ({ name }: Figure): readonly Figure[] =>
  SUPPORT_PARTS.filter(({ partOf }) => partOf?.figure === name);

/** All that can be asked for: every figure, followed by its parts. */
export const ALL_FIGURES: readonly Figure[] = FIGURES.flatMap((figure) => [
  figure,
  ...partsOf(figure),
]);

/** By `accompanied/1`, or by `accompanied` for its newest version. */
export const figureNamed = (name: string): Figure | undefined =>
  ALL_FIGURES.findLast((figure) => figure.name === name || figure.name.split('/')[0] === name);
