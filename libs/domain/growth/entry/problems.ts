import { daysBetween, type Day, type RefusalText } from '#libs/domain/kernel';
import type { ChildMeasurement } from '../measurement.js';
import type { Sex } from '../reference/tables.js';
import { CHILD_LIMITS, isWithinLimits, READINGS, type Reading } from './limits.js';
import { hintFor, type Hint } from './slips.js';

/** A child's measurement as typed, before it is believed. */
export interface MeasurementEntry extends Pick<ChildMeasurement, Reading | 'position' | 'oedema'> {
  readonly sex?: Sex;
  readonly birthDate?: Day;
  readonly measuredOn?: Day;
}

export type GrowthRefusal =
  | 'SEX_MISSING'
  | 'BIRTH_DATE_MISSING'
  | 'MEASUREMENT_DATE_MISSING'
  | 'MEASURED_BEFORE_BIRTH'
  | 'POSITION_MISSING'
  | 'READING_IMPOSSIBLE';

export const growthRefusalTexts: Readonly<Record<GrowthRefusal, RefusalText>> = {
  SEX_MISSING: {
    status: 422,
    id: 'Jenis kelamin anak belum diisi; standar pertumbuhan berbeda menurut jenis kelamin.',
    en: 'The sex of the child is missing; the growth standards differ by sex.',
  },
  BIRTH_DATE_MISSING: {
    status: 422,
    id: 'Tanggal lahir anak belum diisi.',
    en: 'The birth date of the child is missing.',
  },
  MEASUREMENT_DATE_MISSING: {
    status: 422,
    id: 'Tanggal pengukuran belum diisi.',
    en: 'The date of the measurement is missing.',
  },
  MEASURED_BEFORE_BIRTH: {
    status: 422,
    id: 'Tanggal pengukuran mendahului tanggal lahir.',
    en: 'The measurement lies before the birth.',
  },
  POSITION_MISSING: {
    status: 422,
    id: 'Posisi pengukuran belum diisi: PB (telentang) atau TB (berdiri).',
    en: 'The position is missing: PB (lying) or TB (standing).',
  },
  READING_IMPOSSIBLE: {
    status: 422,
    id: 'Angka ini tidak mungkin untuk anak balita.',
    en: 'No child below five can have this reading.',
  },
};

export interface GrowthProblem {
  readonly code: GrowthRefusal;
  readonly field: string;
  readonly params?: Readonly<Record<string, number>>;
  readonly hint?: Hint;
}

const missing = (entry: MeasurementEntry): GrowthProblem[] => [
  ...(entry.sex === undefined ? [{ code: 'SEX_MISSING', field: 'sex' } as const] : []),
  ...(entry.birthDate === undefined
    ? [{ code: 'BIRTH_DATE_MISSING', field: 'birthDate' } as const]
    : []),
  ...(entry.measuredOn === undefined
    ? [{ code: 'MEASUREMENT_DATE_MISSING', field: 'measuredOn' } as const]
    : []),
  ...(entry.heightCm !== undefined && entry.position === undefined
    ? [{ code: 'POSITION_MISSING', field: 'position' } as const]
    : []),
];

/** The entry with its age, as far as both dates are there. */
export const toMeasurement = ({
  birthDate,
  measuredOn,
  ...readings
}: MeasurementEntry): ChildMeasurement => ({
  ...readings,
  ageDays:
    birthDate === undefined || measuredOn === undefined
      ? undefined
      : daysBetween(birthDate, measuredOn),
});

/** Everything a child's measurement must be refused for (AN-06, AN-07); empty when nothing is. */
export const entryProblems = (entry: MeasurementEntry): readonly GrowthProblem[] => {
  const child = toMeasurement(entry);
  const beforeBirth = child.ageDays !== undefined && child.ageDays < 0;
  return [
    ...missing(entry),
    ...(beforeBirth ? [{ code: 'MEASURED_BEFORE_BIRTH', field: 'measuredOn' } as const] : []),
    ...READINGS.flatMap((field): GrowthProblem[] => {
      const value = child[field];
      if (value === undefined || isWithinLimits(field, value)) return [];
      const hint = hintFor(child, field);
      return [{ code: 'READING_IMPOSSIBLE', field, params: CHILD_LIMITS[field], hint }];
    }),
  ];
};

/** Hints for any reading of a child that is impossible, or flagged at its age. */
export const entryHints = (child: ChildMeasurement): readonly Hint[] =>
  READINGS.flatMap((field) => hintFor(child, field) ?? []);
