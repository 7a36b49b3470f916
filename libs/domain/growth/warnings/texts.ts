import type { Bilingual } from '#libs/domain/kernel';

export type GrowthWarning =
  | 'Z_SCORE_FLAGGED'
  | 'PROBABLE_SLIP'
  | 'AGE_OUTSIDE_STANDARDS'
  | 'POSITION_IMPLAUSIBLE'
  | 'HEIGHT_DECREASED'
  | 'HEIGHT_JUMPED'
  | 'HAZ_JUMPED'
  | 'WAZ_JUMPED'
  | 'SAME_AS_LAST'
  | 'MEASURERS_DISAGREE';

export const growthWarningTexts: Readonly<Record<GrowthWarning, Bilingual>> = {
  Z_SCORE_FLAGGED: {
    id: 'Skor z tidak masuk akal: ukur ulang.',
    en: 'Implausible z-score: measure again.',
  },
  PROBABLE_SLIP: { id: 'Mungkin salah ketik.', en: 'Probably a slip of typing.' },
  AGE_OUTSIDE_STANDARDS: {
    id: 'Umur 60 bulan atau lebih: tidak ada skor z.',
    en: 'Sixty months or older: there is no z-score.',
  },
  POSITION_IMPLAUSIBLE: {
    id: 'Posisi tidak lazim untuk umur ini.',
    en: 'Unusual position for this age.',
  },
  HEIGHT_DECREASED: {
    id: 'Lebih pendek daripada pengukuran sebelumnya: ukur ulang.',
    en: 'Shorter than at the measurement before: measure again.',
  },
  HEIGHT_JUMPED: {
    id: 'Tumbuh terlalu cepat sejak pengukuran sebelumnya: ukur ulang.',
    en: 'Grew too fast since the measurement before: measure again.',
  },
  HAZ_JUMPED: {
    id: 'Skor z tinggi badan melompat dalam 60 hari: ukur ulang.',
    en: 'Height-for-age jumped within 60 days: measure again.',
  },
  WAZ_JUMPED: {
    id: 'Skor z berat badan melompat dalam 60 hari: timbang ulang.',
    en: 'Weight-for-age jumped within 60 days: weigh again.',
  },
  SAME_AS_LAST: {
    id: 'Berat dan tinggi sama persis dengan sebelumnya.',
    en: 'Weight and height are exactly those of before.',
  },
  MEASURERS_DISAGREE: {
    id: 'Dua pengukuran di hari yang sama berbeda lebih dari 1,0 cm.',
    en: 'Two measurements on one day differ by more than 1.0 cm.',
  },
};
