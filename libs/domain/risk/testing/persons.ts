import type { AnswerName } from '../inputs.js';
import type { MeasurementInput, PersonInput } from '../person.js';
import type { RiskCategory } from '../rule-set.js';

export const TODAY = '2025-07-01';
export const BIRTH_OF_CHILD = '2024-06-20';

type More = Partial<PersonInput>;

/** An adult of 25 about whom nothing else is known. */
export const adult = (category: RiskCategory, more: More = {}): PersonInput => ({
  personId: 'person',
  asOf: TODAY,
  category,
  sex: 'P',
  birthDate: '2000-01-15',
  ...more,
});

/** A boy of twelve months about whom nothing else is known. */
export const child = (more: More = {}): PersonInput => ({
  personId: 'person',
  asOf: TODAY,
  category: 'BADUTA',
  sex: 'L',
  birthDate: BIRTH_OF_CHILD,
  ...more,
});

export const measured = (
  values: Omit<MeasurementInput, 'factId' | 'day'>,
  day = '2025-06-20',
): More => ({ measurements: [{ factId: `m-${day}`, day, ...values }] });

export const answered = (values: Partial<Record<AnswerName, boolean>>): More => ({
  answers: { day: TODAY, factId: 'answers', values },
});

export const weighed = (...weighings: readonly [day: string, weightKg: number][]): More => ({
  measurements: weighings.map(([day, weightKg]) => ({ factId: `m-${day}`, day, weightKg })),
});
