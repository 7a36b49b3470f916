import type { Bilingual } from '#libs/domain/kernel';

export type GrowthWarning =
  | 'SCORE_IMPLAUSIBLE'
  | 'PROBABLE_SLIP'
  | 'AGE_BEYOND_STANDARDS'
  | 'POSITION_UNEXPECTED'
  | 'OEDEMA_NOT_EXAMINED'
  | 'HEIGHT_DECREASED'
  | 'HEIGHT_GREW_TOO_FAST'
  | 'SCORE_JUMPED'
  | 'FIGURES_REPEATED'
  | 'MEASURERS_DISAGREE';

export const growthWarningTexts: Readonly<Record<GrowthWarning, Bilingual>> = {
  SCORE_IMPLAUSIBLE: {
    id: 'Skor z tidak masuk akal: ukur ulang.',
    en: 'Implausible z-score: measure again.',
  },
  PROBABLE_SLIP: { id: 'Mungkin salah ketik.', en: 'Probably a slip of typing.' },
  AGE_BEYOND_STANDARDS: {
    id: 'Umur 60 bulan atau lebih: tidak ada skor z.',
    en: 'Sixty months or older: there is no z-score.',
  },
  POSITION_UNEXPECTED: {
    id: 'Posisi tidak lazim untuk umur ini.',
    en: 'Unusual position for this age.',
  },
  OEDEMA_NOT_EXAMINED: { id: 'Edema belum diperiksa.', en: 'Oedema was not examined.' },
  HEIGHT_DECREASED: {
    id: 'Lebih pendek daripada pengukuran sebelumnya: ukur ulang.',
    en: 'Shorter than at the measurement before: measure again.',
  },
  HEIGHT_GREW_TOO_FAST: {
    id: 'Tumbuh terlalu cepat sejak pengukuran sebelumnya: ukur ulang.',
    en: 'Grew too fast since the measurement before: measure again.',
  },
  SCORE_JUMPED: {
    id: 'Skor z melompat dalam 60 hari: ukur ulang.',
    en: 'The z-score jumped within 60 days: measure again.',
  },
  FIGURES_REPEATED: {
    id: 'Berat dan tinggi sama persis dengan sebelumnya.',
    en: 'Weight and height are exactly those of before.',
  },
  MEASURERS_DISAGREE: {
    id: 'Dua pengukuran di hari yang sama berbeda lebih dari 1,0 cm.',
    en: 'Two measurements on one day differ by more than 1.0 cm.',
  },
};
