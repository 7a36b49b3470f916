import type { Sex } from './reference/tables.js';

/** PB: panjang badan, lying. TB: tinggi badan, standing. */
export type Position = 'PB' | 'TB';

/** Oedema of both feet; "not examined" is not "no", but is scored like it, as WHO does. */
export type Oedema = 'YA' | 'TIDAK' | 'TIDAK_DIPERIKSA';

/** One child measured once. Whatever is missing leaves out the scores that need it. */
export interface ChildMeasurement {
  readonly sex?: Sex;
  /** Days from birth to the measurement; fractions are allowed. */
  readonly ageDays?: number;
  readonly weightKg?: number;
  /** As read from the board, whatever the position: never corrected beforehand. */
  readonly heightCm?: number;
  readonly position?: Position;
  readonly muacCm?: number;
  readonly headCm?: number;
  readonly oedema?: Oedema;
}
