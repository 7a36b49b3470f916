import { refuse, type Fact, type NewFact, type Refusal } from '#libs/domain/kernel';
import { newInconsistency } from './consistency.js';
import type { Deciding } from './guards.js';
import { isCadre } from './roles.js';

const DAY_MS = 86_400_000;

/** Facts that only someone else may put right: whoever read the scale does not judge the reading. */
const FOUR_EYES: readonly string[] = ['MeasurementRecorded'];

/** What an amendment of an amendment is about in the end. */
const rootOf = (facts: readonly Fact[], target: Fact): Fact => {
  const amended = facts.find((fact) => fact.id === target.data['targetId']);
  return amended === undefined ? target : rootOf(facts, amended);
};

/**
 * Who may correct or void a fact (domain.md 5): a cadre her own within 24 hours, everyone else
 * also that of others, but not a measurement of his own, nor what others made of it.
 */
export const amendmentRefusal = (
  { actor, role, receivedAt, facts }: Pick<Deciding, 'actor' | 'role' | 'receivedAt' | 'facts'>,
  target: Fact,
): Refusal | undefined => {
  const own = target.by.actor === actor;
  if (isCadre(role)) {
    if (!own) return refuse('NOT_YOUR_FACT', 'targetId');
    const age = Date.parse(receivedAt) - Date.parse(target.recordedAt);
    return age > DAY_MS ? refuse('TOO_LATE_TO_AMEND', 'targetId', { hours: 24 }) : undefined;
  }
  const root = rootOf(facts, target);
  return root.by.actor === actor && FOUR_EYES.includes(root.type)
    ? refuse('FOUR_EYES', 'targetId')
    : undefined;
};

export const AMENDMENT_REFUSALS = [
  'FACT_NOT_FOUND',
  'FACT_ALREADY_VOIDED',
  'NOT_YOUR_FACT',
  'TOO_LATE_TO_AMEND',
  'FOUR_EYES',
] as const;

/** Codes of what a correction or a void may leave without ground, see `inconsistencies`. */
export const INCONSISTENCY_CODES = [
  'FACTS_DEPEND_ON_IT',
  'TWO_HEADS',
  'BORN_AFTER_ENTRY',
  'MEASURED_BEFORE_BIRTH',
  'POSITION_MISSING',
  'GRAMS_AS_KILOGRAMS',
  'METRES_AS_CENTIMETRES',
  'DECIMAL_COMMA_LOST',
  'READING_IMPOSSIBLE',
  'NOT_A_WOMAN',
  'PERSON_ALREADY_IN_FAMILY',
  'ALREADY_PREGNANT',
  'ALREADY_CATIN',
  'EGGS_ALREADY_GIVEN',
  'OUTSIDE_MEMBERSHIP',
] as const;

/** Finds the fact to amend, or says why it cannot be. */
export const amendable = (context: Deciding, targetId: string): Fact | Refusal => {
  const target = context.facts.find((fact) => fact.id === targetId);
  if (target === undefined) return refuse('FACT_NOT_FOUND', 'targetId');
  if (context.voided.has(targetId)) return refuse('FACT_ALREADY_VOIDED', 'targetId');
  return amendmentRefusal(context, target) ?? target;
};

/** Refuses an amendment after which the family could not be true. */
export const groundless = (context: Deciding, amendment: NewFact): Refusal | undefined => {
  const broken = newInconsistency(context.now, context.after(amendment));
  return broken && refuse(broken.code, 'targetId', { factId: broken.factId });
};
