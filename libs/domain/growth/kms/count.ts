import type { KmsEntry } from './entry.js';

export interface KmsCount {
  /** Weighed. D = N + T + O + B. */
  readonly D: number;
  readonly N: number;
  readonly T: number;
  readonly O: number;
  readonly B: number;
  readonly twiceNotGaining: number;
  readonly belowRedLine: number;
}

/** The posyandu's figures over the entries of one month. */
export const countKms = (entries: readonly KmsEntry[]): KmsCount => {
  const count = (holds: (e: KmsEntry) => boolean): number => entries.filter(holds).length;
  return {
    D: entries.length,
    N: count((e) => e.code === 'N'),
    T: count((e) => e.code === 'T'),
    O: count((e) => e.code === 'O'),
    B: count((e) => e.code === 'B'),
    twiceNotGaining: count((e) => e.twiceNotGaining),
    belowRedLine: count((e) => e.belowRedLine),
  };
};
