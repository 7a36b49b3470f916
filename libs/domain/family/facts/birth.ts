import { f, refuse, type Refusal } from '#libs/domain/kernel';

export const NIK_STATUS = ['DECLARED', 'ABSENT', 'PROVISIONAL', 'VERIFIED_DUKCAPIL'] as const;

/** What is known of a birth. The bounds are wide, so that a wrong unit gets its own hint. */
export const birthFields = {
  birthWeightKg: f.optional(
    f.decimal(
      { id: 'Berat lahir', en: 'Birth weight' },
      { min: 0, max: 100_000, decimals: 3, unit: 'kg', example: 3.1 },
    ),
  ),
  birthLengthCm: f.optional(
    f.decimal(
      { id: 'Panjang lahir', en: 'Birth length' },
      { min: 0, max: 10_000, decimals: 1, unit: 'cm', example: 49.5 },
    ),
  ),
  birthWeeks: f.optional(
    f.integer(
      { id: 'Usia kehamilan saat lahir', en: 'Weeks of pregnancy at birth' },
      { min: 20, max: 45, unit: 'minggu', example: 39 },
    ),
  ),
};

interface Birth {
  readonly birthWeightKg?: number | undefined;
  readonly birthLengthCm?: number | undefined;
}

/** Grams for kilograms, metres for centimetres, or what no newborn weighs or measures (AN-06). */
export const birthObjection = ({
  birthWeightKg: kg,
  birthLengthCm: cm,
}: Birth): Refusal | undefined => {
  if (kg !== undefined && kg >= 300 && kg <= 8000)
    return refuse('GRAMS_AS_KILOGRAMS', 'birthWeightKg', { typed: kg, meant: kg / 1000 });
  if (kg !== undefined && (kg < 0.3 || kg > 8))
    return refuse('READING_IMPOSSIBLE', 'birthWeightKg', { min: 0.3, max: 8 });
  if (cm !== undefined && cm >= 0.2 && cm <= 0.7)
    return refuse('METRES_AS_CENTIMETRES', 'birthLengthCm', {
      typed: cm,
      meant: Math.round(cm * 1000) / 10,
    });
  if (cm !== undefined && (cm < 20 || cm > 70))
    return refuse('READING_IMPOSSIBLE', 'birthLengthCm', { min: 20, max: 70 });
  return undefined;
};

export const BIRTH_REFUSALS = [
  'GRAMS_AS_KILOGRAMS',
  'METRES_AS_CENTIMETRES',
  'READING_IMPOSSIBLE',
] as const;
