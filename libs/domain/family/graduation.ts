import { dayOf, daysBetween, refuse, type Day, type Refusal } from '#libs/domain/kernel';
import { isStunted } from '#libs/domain/growth';
import { evaluate, type RuleSet } from '#libs/domain/risk';
import { incomplete } from './judgement.js';
import type { Assessment, Measurement, PersonState } from './person.js';
import { currentPolicy } from './policy.js';
import { scoresOf } from './readings.js';
import { STUNTED } from './risk-factors.js';
import { personInputOf } from './risk-input.js';
import type { FamilyState } from './state.js';

export const GRADUATION_REFUSALS = [
  'NEVER_AT_RISK',
  'ALREADY_GRADUATED',
  'REASSESSMENT_MISSING',
  'ACTIVE_FACTORS',
  'MEASUREMENTS_MISSING',
  'ASSESSMENT_INCOMPLETE',
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

const active = (codes: readonly string[]): Refusal =>
  refuse('ACTIVE_FACTORS', 'personId', { factors: codes.join(', ') });

/** What has come up, or grown too old, since the reassessment that found nothing. */
const stillNothing = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  rules: RuleSet,
): Refusal | undefined => {
  const input = personInputOf(family, person, day);
  if (input === undefined) return undefined;
  const evaluation = evaluate(rules, input);
  if (evaluation.outcome === 'UNKNOWN') return incomplete(evaluation);
  return evaluation.outcome === 'AT_RISK'
    ? active(evaluation.factors.flatMap(({ code, truth }) => (truth === 'YES' ? [code] : [])))
    : undefined;
};

/** Whether one of her measurements, or a judgement since she last graduated, says stunted. */
export const wasStunted = (person: PersonState): boolean =>
  sinceGraduation(person).some((a) => a.factors.includes(STUNTED)) ||
  judged(person).some((m) => m.stunted);

/** The two measurements that show a stunted child recovered; undefined while they are missing. */
export const recoveryOf = (person: PersonState): readonly string[] | undefined =>
  recovery(judged(person));

/**
 * On which facts a person may graduate on a day, or why she may not (domain.md 1.2). Family and
 * person are those of a state folded to that day.
 */
export const graduationEvidence = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  rules: RuleSet,
): readonly string[] | Refusal => {
  const latest = person.assessments.at(-1);
  if (latest?.kind === 'GRADUATED') return refuse('ALREADY_GRADUATED', 'personId');
  const since = sinceGraduation(person);
  if (!since.some((a) => a.atRisk)) return refuse('NEVER_AT_RISK', 'personId');
  if (latest === undefined || latest.factors.length > 0) return active(latest?.factors ?? []);
  const days = currentPolicy.graduationReassessmentDays;
  if (latest.kind !== 'REASSESSED' || daysBetween(dayOf(latest.at), day) > days)
    return refuse('REASSESSMENT_MISSING', 'personId', { days });
  const recovered = wasStunted(person) ? recoveryOf(person) : [];
  if (recovered === undefined)
    return refuse('MEASUREMENTS_MISSING', 'personId', {
      days: currentPolicy.graduationMeasurementGapDays,
    });
  return stillNothing(family, person, day, rules) ?? [latest.factId, ...recovered];
};
