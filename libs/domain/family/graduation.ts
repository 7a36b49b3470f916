import { dayOf, daysBetween, refuse, type Day, type Refusal } from '#libs/domain/kernel';
import { isStunted } from '#libs/domain/growth';
import type { Assessment, Measurement, PersonState } from './person.js';
import { currentPolicy } from './policy.js';
import { scoresOf } from './readings.js';
import { STUNTED } from './risk-factors.js';

export const GRADUATION_REFUSALS = [
  'NEVER_AT_RISK',
  'ALREADY_GRADUATED',
  'REASSESSMENT_MISSING',
  'ACTIVE_FACTORS',
  'MEASUREMENTS_MISSING',
] as const;

type Judged = { readonly at: string; readonly factId: string; readonly stunted: boolean };

/** Measurements that say something about stunting: scored, not flagged, no doubt left about them. */
const judged = (person: PersonState): readonly Judged[] =>
  person.measurements.flatMap((m) => {
    const stunted =
      m.heightCm === undefined || isDoubtful(m) ? undefined : isStunted(scoresOf(person, m));
    return stunted === undefined ? [] : [{ at: m.at, factId: m.factId, stunted }];
  });

/** Warnings that leave open whether the height was read right. */
const DOUBTS: readonly string[] = [
  'Z_SCORE_FLAGGED',
  'HEIGHT_DECREASED',
  'HEIGHT_JUMPED',
  'HAZ_JUMPED',
  'POSITION_IMPLAUSIBLE',
  'MEASURERS_DISAGREE',
];

const isDoubtful = (m: Measurement): boolean => m.warnings.some((code) => DOUBTS.includes(code));

/** Her assessments since she last graduated; all of them when she never did. */
export const sinceGraduation = (person: PersonState): readonly Assessment[] => {
  const last = person.assessments.findLastIndex((a) => a.kind === 'GRADUATED');
  return person.assessments.slice(last + 1);
};

/** The ids of the two measurements, far enough apart, that show a child no longer stunted. */
const recovery = (measured: readonly Judged[]): readonly string[] | undefined => {
  const last = measured.at(-1);
  if (last === undefined || last.stunted) return undefined;
  const relapse = measured.findLastIndex((m) => m.stunted);
  const first = measured
    .slice(relapse + 1)
    .find(
      (m) => daysBetween(dayOf(m.at), dayOf(last.at)) >= currentPolicy.graduationMeasurementGapDays,
    );
  return first === undefined ? undefined : [first.factId, last.factId];
};

/**
 * On which facts a person may graduate on a day, or why she may not (domain.md 1.2). The person
 * is that of a state folded to that day.
 */
export const graduationEvidence = (person: PersonState, day: Day): readonly string[] | Refusal => {
  const latest = person.assessments.at(-1);
  if (latest?.kind === 'GRADUATED') return refuse('ALREADY_GRADUATED', 'personId');
  const since = sinceGraduation(person);
  if (!since.some((a) => a.atRisk)) return refuse('NEVER_AT_RISK', 'personId');
  if (latest === undefined || latest.factors.length > 0)
    return refuse('ACTIVE_FACTORS', 'personId', { factors: latest?.factors.join(', ') ?? '' });
  const days = currentPolicy.graduationReassessmentDays;
  if (latest.kind !== 'REASSESSED' || daysBetween(dayOf(latest.at), day) > days)
    return refuse('REASSESSMENT_MISSING', 'personId', { days });
  const measured = judged(person);
  const wasStunted =
    since.some((a) => a.factors.includes(STUNTED)) || measured.some((m) => m.stunted);
  if (!wasStunted) return [latest.factId];
  const recovered = recovery(measured);
  return recovered === undefined
    ? refuse('MEASUREMENTS_MISSING', 'personId', {
        days: currentPolicy.graduationMeasurementGapDays,
      })
    : [latest.factId, ...recovered];
};
