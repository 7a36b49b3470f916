import type { ChildMeasurement } from '../measurement.js';

/** The readings of a child that a slip of the pen can spoil. */
export type Reading = keyof Pick<ChildMeasurement, 'weightKg' | 'heightCm' | 'muacCm' | 'headCm'>;

/**
 * Inclusive limits for a child below five years, wide enough for every real one. Weight and height
 * are those of older WHO software (domain.md 3.3); arm and head are general knowledge.
 */
export const CHILD_LIMITS: Readonly<
  Record<Reading, { readonly min: number; readonly max: number }>
> = {
  weightKg: { min: 0.9, max: 58 },
  heightCm: { min: 38, max: 150 },
  muacCm: { min: 5, max: 35 },
  headCm: { min: 20, max: 65 },
};

export const READINGS = Object.keys(CHILD_LIMITS) as readonly Reading[];

export const isWithinLimits = (reading: Reading, value: number): boolean =>
  value >= CHILD_LIMITS[reading].min && value <= CHILD_LIMITS[reading].max;
