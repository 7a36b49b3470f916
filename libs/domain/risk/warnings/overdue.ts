import { addMonths, daysBetween, type Day } from '#libs/domain/kernel';
import type { RiskWarning } from './catalogue.js';

/** What time may have made odd about one person; left out what does not concern her. */
export interface Waiting {
  readonly asOf: Day;
  /** A child below five: when it was born, last measured, and whether it was stunted then. */
  readonly child?: {
    readonly birthDate: Day;
    readonly measuredOn?: Day | undefined;
    readonly stunted: boolean;
  };
  /** The first day of the last menstruation of a pregnancy without an outcome. */
  readonly pregnantSince?: Day | undefined;
  /** The planned wedding of an engagement without an outcome. */
  readonly weddingPlannedOn?: Day | undefined;
  readonly assessedOn?: Day | undefined;
}

const STUNTED_DAYS = 35;
const CHILD_DAYS = 90;
const PREGNANCY_DAYS = 45 * 7;
const WEDDING_DAYS = 180;
const SEMESTER_MONTHS = 6;

const ofChild = ({ child, asOf }: Waiting): readonly RiskWarning[] => {
  if (child === undefined) return [];
  // A child that was never measured has waited since its birth.
  const days = daysBetween(child.measuredOn ?? child.birthDate, asOf);
  if (days > CHILD_DAYS) return ['NOT_MEASURED'];
  return child.stunted && days > STUNTED_DAYS ? ['STUNTED_NOT_REMEASURED'] : [];
};

/** Warnings that appear by the passing of time alone (AN-09, LC-02, RK-02), as of a day. */
export const overdueWarnings = (waiting: Waiting): readonly RiskWarning[] => {
  const { asOf, pregnantSince, weddingPlannedOn, assessedOn } = waiting;
  const late = (since: Day | undefined, days: number): boolean =>
    since !== undefined && daysBetween(since, asOf) > days;
  const found = [...ofChild(waiting)];
  if (late(pregnantSince, PREGNANCY_DAYS)) found.push('PREGNANCY_WITHOUT_OUTCOME');
  if (late(weddingPlannedOn, WEDDING_DAYS)) found.push('WEDDING_WITHOUT_OUTCOME');
  if (assessedOn !== undefined && addMonths(assessedOn, SEMESTER_MONTHS) < asOf)
    found.push('ASSESSMENT_STALE');
  return found;
};
