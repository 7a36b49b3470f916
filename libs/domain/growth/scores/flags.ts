import type { GrowthIndex } from '../indices.js';

/** Scores strictly beyond these are implausible. Source: WHO `anthro`; WAZ is not symmetric. */
export const FLAG_LIMITS: Readonly<
  Record<GrowthIndex, { readonly low: number; readonly high: number }>
> = {
  HAZ: { low: -6, high: 6 },
  WAZ: { low: -6, high: 5 },
  WHZ: { low: -5, high: 5 },
  BAZ: { low: -5, high: 5 },
  HCZ: { low: -5, high: 5 },
  ACZ: { low: -5, high: 5 },
};

export interface Score {
  /** Rounded to two decimals; every later judgement uses this figure. */
  readonly z: number;
  /** Implausible: the value stays, but it is to be checked and no prevalence counts it. */
  readonly flagged: boolean;
}

export const flag = (index: GrowthIndex, z: number): Score => {
  const { low, high } = FLAG_LIMITS[index];
  return { z, flagged: z < low || z > high };
};
