import type { GrowthIndex } from '../indices.js';
import type { ChildMeasurement, Position } from '../measurement.js';
import { whoTables } from '../reference/load.js';
import type { LmsTable, LmsTables, Sex } from '../reference/tables.js';
import { monthsOf, STANDARDS_END_MONTHS, STANDING_FROM_DAY, wholeDays } from './age.js';
import { flag, type Score } from './flags.js';
import { lmsScore, restrictedScore, roundScore } from './formula.js';
import { heightForAge, isPositionImplausible } from './height.js';

export interface GrowthScores extends Readonly<Record<GrowthIndex, Score | undefined>> {
  /** Height brought to the position that this age wants, in centimetres. Never to be stored. */
  readonly heightCm: number | undefined;
  /** The position believed: unknown when a child below nine months is said to have stood. */
  readonly position: Position | undefined;
  readonly positionImplausible: boolean;
  /** kg/m2, of the height above. */
  readonly bmi: number | undefined;
}

type Formula = (y: number, l: number, m: number, s: number) => number;

const judged = (index: GrowthIndex, z: number): Score | undefined =>
  Number.isFinite(z) ? flag(index, roundScore(z)) : undefined;

const byDay = (
  index: GrowthIndex,
  table: LmsTable,
  day: number,
  y: number | undefined,
  formula: Formula,
): Score | undefined => {
  const row = day - table.first;
  if (y === undefined || row < 0 || row >= table.rows) return undefined;
  const { lms } = table;
  return judged(index, formula(y, lms[3 * row]!, lms[3 * row + 1]!, lms[3 * row + 2]!));
};

/** Without an age the position decides between the tables, and without both 87 cm does. */
const tableOfHeight = (
  tables: LmsTables,
  sex: Sex,
  heightCm: number,
  day: number | undefined,
  position: Position | undefined,
): LmsTable => {
  const lying =
    day !== undefined
      ? day < STANDING_FROM_DAY
      : position !== undefined
        ? position === 'PB'
        : heightCm < 87;
  return tables[lying ? 'wfl' : 'wfh'][sex];
};

/**
 * L, M and S between two rows by a straight line. WHO's own code picks the upper row by a second
 * truncation, which for 103.1 cm lying at two years or more lands one row too high; here the
 * upper row is always the next one.
 */
const byHeight = (table: LmsTable, heightCm: number, weightKg: number): Score | undefined => {
  const last = table.first + table.rows - 1;
  if (heightCm < table.first / 10 || heightCm > last / 10) return undefined;
  const tenths = Math.trunc(heightCm * 10);
  const part = (heightCm - tenths / 10) / 0.1;
  const low = 3 * (tenths - table.first);
  const high = part > 0 && tenths < last ? low + 3 : low;
  const { lms } = table;
  const between = (column: number): number => {
    const from = lms[low + column]!;
    return from + part * (lms[high + column]! - from);
  };
  return judged('WHZ', restrictedScore(weightKg, between(0), between(1), between(2)));
};

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 ? value : undefined;

/**
 * All six scores of one measurement, as WHO's `anthro` package computes them.
 * A score is undefined when its inputs are missing or not positive, when the child is not
 * below 60 months, or when the height lies outside the table; an age below zero gives none.
 */
export const zScores = (m: ChildMeasurement, tables: LmsTables = whoTables()): GrowthScores => {
  const { sex, ageDays } = m;
  const positionImplausible = isPositionImplausible(ageDays, m.position);
  const position = positionImplausible ? undefined : m.position;
  const read = positive(m.heightCm);
  const heightCm = read === undefined ? undefined : heightForAge(read, ageDays, position);
  const weightKg = positive(m.weightKg);
  const bmi =
    weightKg === undefined || heightCm === undefined ? undefined : weightKg / (heightCm / 100) ** 2;
  const day = ageDays === undefined ? undefined : wholeDays(ageDays);
  const inAge = ageDays === undefined || (ageDays >= 0 && monthsOf(ageDays) < STANDARDS_END_MONTHS);
  const scored = sex !== undefined && inAge ? sex : undefined;
  const aged = scored !== undefined && day !== undefined;
  const weighed = m.oedema !== 'YA';
  return {
    heightCm,
    position,
    positionImplausible,
    bmi,
    HAZ: aged ? byDay('HAZ', tables.lhfa[scored], day, heightCm, lmsScore) : undefined,
    WAZ:
      aged && weighed
        ? byDay('WAZ', tables.wfa[scored], day, weightKg, restrictedScore)
        : undefined,
    WHZ:
      scored !== undefined && weighed && weightKg !== undefined && heightCm !== undefined
        ? byHeight(tableOfHeight(tables, scored, heightCm, day, position), heightCm, weightKg)
        : undefined,
    BAZ:
      aged && weighed ? byDay('BAZ', tables.bmifa[scored], day, bmi, restrictedScore) : undefined,
    HCZ: aged ? byDay('HCZ', tables.hcfa[scored], day, positive(m.headCm), lmsScore) : undefined,
    ACZ: aged
      ? byDay('ACZ', tables.acfa[scored], day, positive(m.muacCm), restrictedScore)
      : undefined,
  };
};
