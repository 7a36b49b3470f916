/** L: laki-laki (boy), P: perempuan (girl). */
export type Sex = 'L' | 'P';

export const TABLE_NAMES = ['lhfa', 'wfa', 'bmifa', 'hcfa', 'acfa', 'wfl', 'wfh'] as const;

/**
 * WHO's own short names: length/height-, weight-, BMI-, head- and arm-circumference-for-age (rows
 * by day), weight-for-length and weight-for-height (rows by 0.1 cm).
 */
export type TableName = (typeof TABLE_NAMES)[number];

export interface LmsTable {
  /** Day, or tenth of a centimetre, of the first row; rows follow one by one. */
  readonly first: number;
  readonly rows: number;
  /** L, M and S of each row, one after the other. M is in kilograms, centimetres or kg/m2. */
  readonly lms: Float64Array;
}

export type LmsTables = Readonly<Record<TableName, Readonly<Record<Sex, LmsTable>>>>;

/** How many decimals WHO prints of L, M and S: with them the figures are whole numbers. */
export const SCALES = [1e4, 1e4, 1e5] as const;
