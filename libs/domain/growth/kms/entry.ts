import type { Bilingual, Day } from '#libs/domain/kernel';
import type { Oedema } from '../measurement.js';
import type { Verdict } from './judge.js';

export interface Weighing {
  readonly day: Day;
  readonly weightKg: number;
  readonly oedema?: Oedema;
}

export type ReferralReason = 'TIDAK_NAIK' | 'BAWAH_GARIS_MERAH' | 'ATAS_GARIS_ORANYE';

export const referralReasonNames: Readonly<Record<ReferralReason, Bilingual>> = {
  TIDAK_NAIK: { id: 'Berat badan tidak naik', en: 'Weight not gaining' },
  BAWAH_GARIS_MERAH: { id: 'Di bawah garis merah', en: 'Below the red line' },
  ATAS_GARIS_ORANYE: { id: 'Di atas garis oranye', en: 'Above the orange line' },
};

/** One month of the card. */
export interface KmsEntry extends Verdict {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly day: Day;
  /** Completed months of age. */
  readonly ageMonths: number;
  readonly weightKg: number;
  /** Weight-for-age, rounded; undefined with oedema, or where the standards do not reach. */
  readonly waz: number | undefined;
  /** Flagged by WHO: the weight is to be measured again. */
  readonly flagged: boolean;
  /** 0 is below the lowest line. Undefined where the weight cannot be judged. */
  readonly band: number | undefined;
  readonly gainGrams: number | undefined;
  readonly minimumGrams: number | undefined;
  /** 2T: not gaining now, nor the month before. */
  readonly twiceNotGaining: boolean;
  /** BGM. */
  readonly belowRedLine: boolean;
  readonly refer: readonly ReferralReason[];
}
