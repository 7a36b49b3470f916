import { shareWhere, type Measured, type Share } from './measured.js';

export interface Completeness {
  readonly birthDateMissing: Share;
  readonly birthDayImputed: Share;
  readonly sexMissing: Share;
  readonly weightMissing: Share;
  readonly heightMissing: Share;
  /** Of those with a height. */
  readonly positionMissing: Share;
  readonly oedemaNotExamined: Share;
  readonly oedema: number;
}

/** Missing more often than this, in percent, is worth asking about (domain.md 9.3). */
export const MISSING_WARN_PERCENT = 5;

export const completenessOf = (rows: readonly Measured[]): Completeness => ({
  birthDateMissing: shareWhere(rows, (r) => r.birthDate === undefined),
  birthDayImputed: shareWhere(rows, (r) => r.birthDayImputed === true),
  sexMissing: shareWhere(rows, (r) => r.child.sex === undefined),
  weightMissing: shareWhere(rows, (r) => r.child.weightKg === undefined),
  heightMissing: shareWhere(rows, (r) => r.child.heightCm === undefined),
  positionMissing: shareWhere(
    rows.filter((r) => r.child.heightCm !== undefined),
    (r) => r.child.position === undefined,
  ),
  oedemaNotExamined: shareWhere(
    rows,
    (r) => r.child.oedema === undefined || r.child.oedema === 'TIDAK_DIPERIKSA',
  ),
  oedema: rows.filter((r) => r.child.oedema === 'YA').length,
});
