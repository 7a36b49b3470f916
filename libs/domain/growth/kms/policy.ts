import type { Sex } from '../reference/tables.js';

/*
 * What the card (KMS, Kartu Menuju Sehat) rests on. Sources differ, so each figure can be edited:
 * make a new version, and entries judged under the old one can still be judged again.
 */
export interface KmsPolicy {
  readonly version: string;
  /**
   * KBM (kenaikan berat badan minimal), grams a month by completed months of age at this weighing.
   * The first figure is for month 1; the last holds for every month after it.
   */
  readonly minimumGain: Readonly<Record<Sex, readonly number[]>>;
  /** The lines between the coloured bands, in SD of weight-for-age, upwards. */
  readonly bandLines: readonly number[];
  /** Below this line a child is BGM (bawah garis merah), in SD. */
  readonly redLine: number;
  /** Above this line a child is referred, in SD. */
  readonly orangeLine: number;
  /** Judge by KBM alone. Off, because from 24 months even WHO's median child gains less than KBM. */
  readonly strictMinimumGain: boolean;
  /**
   * From this age in completed months a gap of some months is judged by the sum of their KBM
   * instead of being O. Undefined, as the card knows only O.
   */
  readonly sumGapsFromMonth: number | undefined;
}

/**
 * Months 1-6 and 12 on are printed in Buku KIA 2023. Boys 7 and 11, girls 7 and 11 split as WHO's
 * median gains do (growth.md 4). Red line -3 SD and orange line +1 SD are to be confirmed by the
 * programme, as is the order of the rules N, T in `judge.ts`.
 */
export const KMS_V1: KmsPolicy = {
  version: 'kms/1',
  minimumGain: {
    L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200],
    P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200],
  },
  bandLines: [-3, -2, -1, 1, 2, 3],
  redLine: -3,
  orangeLine: 1,
  strictMinimumGain: false,
  sumGapsFromMonth: undefined,
};

/** KBM in grams; undefined in the first month of life, for which the card has none. */
export const minimumGain = (
  sex: Sex,
  month: number,
  policy: KmsPolicy = KMS_V1,
): number | undefined => {
  const table = policy.minimumGain[sex];
  return month < 1 ? undefined : table[Math.min(month, table.length) - 1];
};
