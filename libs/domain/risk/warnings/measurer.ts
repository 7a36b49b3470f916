import type { Day } from '#libs/domain/kernel';
import { digitPreference, SMALLEST_GROUP } from '#libs/domain/growth';
import type { RiskWarning } from './catalogue.js';

/** One measurement of a child as its measurer is judged by. Kilograms and centimetres. */
export interface MeasurerRow {
  readonly factId: string;
  readonly personId: string;
  readonly day: Day;
  readonly weightKg?: number | undefined;
  readonly heightCm?: number | undefined;
  /** The same child's measurement before this one. */
  readonly previous?: {
    readonly weightKg?: number | undefined;
    readonly heightCm?: number | undefined;
  };
}

export interface MeasurerWarning {
  readonly code: RiskWarning;
  readonly field?: 'weightKg' | 'heightCm';
  /** The measurements to open. */
  readonly factIds: readonly string[];
  readonly n: number;
  readonly of: number;
}

/** Above this share of repeated figures, in percent, it is no coincidence. No official figure. */
export const COPIES_ABOVE_PERCENT = 10;
/** So many children of one day with the very same figures are no coincidence. */
export const SAME_CHILDREN = 3;

const ofDigits = (rows: readonly MeasurerRow[]): MeasurerWarning[] =>
  (['weightKg', 'heightCm'] as const).flatMap((field) => {
    const read = rows.filter((row) => row[field] !== undefined);
    const digits = digitPreference(read.map((row) => row[field] as number));
    if (digits === undefined || digits.n < SMALLEST_GROUP) return [];
    if (digits.grade !== 'PROBLEMATIC' && !digits.heaped) return [];
    const { n, of } = digits.wholeOrHalf;
    const factIds = read.map(({ factId }) => factId);
    return [{ code: 'MEASURER_PREFERS_DIGITS' as const, field, factIds, n, of }];
  });

const isFull = ({ weightKg, heightCm }: Pick<MeasurerRow, 'weightKg' | 'heightCm'>): boolean =>
  weightKg !== undefined && heightCm !== undefined;

const ofCopies = (rows: readonly MeasurerRow[]): MeasurerWarning[] => {
  const again = rows.filter((row) => isFull(row) && row.previous !== undefined);
  if (again.length < SMALLEST_GROUP) return [];
  const copies = again.filter(
    ({ weightKg, heightCm, previous }) =>
      weightKg === previous?.weightKg && heightCm === previous?.heightCm,
  );
  return (100 * copies.length) / again.length > COPIES_ABOVE_PERCENT
    ? [
        {
          code: 'MEASURER_COPIES_FORWARD',
          factIds: copies.map(({ factId }) => factId),
          n: copies.length,
          of: again.length,
        },
      ]
    : [];
};

const ofRepeats = (rows: readonly MeasurerRow[]): MeasurerWarning[] => {
  const full = rows.filter(isFull);
  const groups = Map.groupBy(full, (row) => `${row.day} ${row.weightKg} ${row.heightCm}`);
  return [...groups.values()]
    .filter((group) => new Set(group.map((row) => row.personId)).size >= SAME_CHILDREN)
    .map((group) => ({
      code: 'MEASURER_REPEATS_READINGS',
      factIds: group.map(({ factId }) => factId),
      n: group.length,
      of: full.filter(({ day }) => day === group[0]?.day).length,
    }));
};

/**
 * What is odd about one measurer's work, over children. Digits and copies are judged from
 * `SMALLEST_GROUP` measurements on; the same figures for three children of one day always.
 */
export const measurerWarnings = (rows: readonly MeasurerRow[]): readonly MeasurerWarning[] => [
  ...ofDigits(rows),
  ...ofCopies(rows),
  ...ofRepeats(rows),
];
