/*
 * What is summed of readings, month by month. Each measure is an SQL expression over a row `r`, as an integer; scores are in hundredths of an SD.
 */

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** Digits 0 to 9 of a reading: `w0` to `w9`. */
export const digitColumns = (letter: 'w' | 'h'): readonly string[] =>
  DIGITS.map((digit) => `${letter}${digit}`);

export const SCORES = ['haz', 'waz', 'whz', 'baz'] as const;
export type ScoreColumn = (typeof SCORES)[number];

/** How many, and the sums of the first four powers; how many are flagged. */
export const momentColumns = (score: ScoreColumn): readonly string[] => [
  `${score}_n`,
  `${score}_1`,
  `${score}_2`,
  `${score}_3`,
  `${score}_4`,
];

export const flagColumn = (score: ScoreColumn): string => `${score}_flagged`;

const when = (condition: string): string => `(${condition})::integer`;

const ofScore = (score: ScoreColumn, bit: number): (readonly [string, string])[] => [
  [`${score}_n`, when(`r.${score} is not null`)],
  [`${score}_1`, `coalesce(r.${score}, 0)`],
  [`${score}_2`, `coalesce(r.${score}::float8 ^ 2, 0)`],
  [`${score}_3`, `coalesce(r.${score}::float8 ^ 3, 0)`],
  [`${score}_4`, `coalesce(r.${score}::float8 ^ 4, 0)`],
  [flagColumn(score), when(`(r.flags & ${bit}) > 0`)],
];

const ofDigits = (letter: 'w' | 'h', field: string): (readonly [string, string])[] =>
  DIGITS.map((digit) => [`${letter}${digit}`, when(`r.${field} is not distinct from ${digit}`)]);

const MEASURES: ReadonlyMap<string, string> = new Map([
  ['n', '1'],
  ['compared', when('r.compared')],
  ['repeated', when('r.repeated')],
  ['scored', when('r.scored')],
  ['flagged', when('r.flagged')],
  ['weight_missing', when('r.weight_digit is null')],
  ['height_missing', when('r.height_digit is null')],
  ['oedema_unseen', when('not r.oedema_seen')],
  ['positioned', when('r.mismatched is not null')],
  ['mismatched', when('coalesce(r.mismatched, false)')],
  ...SCORES.flatMap((score, n) => ofScore(score, 2 ** n)),
  ...ofDigits('w', 'weight_digit'),
  ...ofDigits('h', 'height_digit'),
]);

export const MEASURE_COLUMNS: readonly string[] = [...MEASURES.keys()];

/** Powers of scores stay whole numbers below 2^53, so that float8 adds them up exactly. */
export const typeOf = (column: string): string =>
  /_[234]$/.test(column) ? 'float8' : column.endsWith('_1') ? 'bigint' : 'integer';

/** Sums of some measures over rows `r`. */
export const sumsOf = (columns: readonly string[]): string =>
  columns
    .map((column) => `sum(${MEASURES.get(column) ?? '0'})::${typeOf(column)} as ${column}`)
    .join(', ');
