import type { Bilingual } from '#libs/domain/kernel';

export type KmsCode = 'N' | 'T' | 'O' | 'B';

export type KmsReason =
  | 'FIRST_WEIGHING'
  | 'MONTH_MISSED'
  | 'WEIGHT_NOT_JUDGED'
  | 'MINIMUM_GAIN_REACHED'
  | 'MINIMUM_GAIN_MISSED'
  | 'WEIGHT_NOT_RISEN'
  | 'BAND_KEPT'
  | 'BAND_LOST';

export const kmsCodeNames: Readonly<Record<KmsCode, Bilingual>> = {
  N: { id: 'Naik', en: 'Gaining' },
  T: { id: 'Tidak naik', en: 'Not gaining' },
  O: { id: 'Tidak dapat dinilai', en: 'Cannot be judged' },
  B: { id: 'Baru pertama kali ditimbang', en: 'First weighing' },
};

export const kmsReasonTexts: Readonly<Record<KmsReason, Bilingual>> = {
  FIRST_WEIGHING: { id: 'penimbangan pertama', en: 'first weighing' },
  MONTH_MISSED: { id: 'tidak ditimbang bulan lalu', en: 'not weighed last month' },
  WEIGHT_NOT_JUDGED: {
    id: 'berat perlu diperiksa ulang, atau anak edema',
    en: 'the weight is to be measured again, or the child has oedema',
  },
  MINIMUM_GAIN_REACHED: {
    id: 'kenaikan sama dengan KBM atau lebih',
    en: 'gained the minimum or more',
  },
  MINIMUM_GAIN_MISSED: { id: 'kenaikan kurang dari KBM', en: 'gained less than the minimum' },
  WEIGHT_NOT_RISEN: { id: 'berat tetap atau turun', en: 'weight the same or lower' },
  BAND_KEPT: { id: 'grafik mengikuti garis pertumbuhan', en: 'the curve follows its band' },
  BAND_LOST: {
    id: 'grafik memotong garis pertumbuhan di bawahnya',
    en: 'the curve crosses the line below',
  },
};

export interface Verdict {
  readonly code: KmsCode;
  readonly reason: KmsReason;
}

/** What N or T is decided from: gain since last time, in grams, and the bands of the card. */
export interface Gain {
  readonly gainGrams: number;
  readonly minimumGrams: number | undefined;
  readonly band: number;
  readonly previousBand: number;
}

/**
 * N or T. The card says "follows the line or reaches KBM"; where the two disagree the order is
 * ours: KBM reached, then weight not risen, then the band.
 */
export const judgeGain = (g: Gain, strictMinimumGain: boolean): Verdict => {
  if (g.minimumGrams !== undefined && g.gainGrams >= g.minimumGrams)
    return { code: 'N', reason: 'MINIMUM_GAIN_REACHED' };
  if (g.gainGrams <= 0) return { code: 'T', reason: 'WEIGHT_NOT_RISEN' };
  if (strictMinimumGain && g.minimumGrams !== undefined)
    return { code: 'T', reason: 'MINIMUM_GAIN_MISSED' };
  return g.band >= g.previousBand
    ? { code: 'N', reason: 'BAND_KEPT' }
    : { code: 'T', reason: 'BAND_LOST' };
};
