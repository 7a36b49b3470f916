import type { Bilingual } from '#libs/domain/kernel';
import type { DigitGrade } from './digits.js';
import type { ScoreConcern } from './score-quality.js';

export const concernTexts: Readonly<Record<ScoreConcern, Bilingual>> = {
  MANY_FLAGGED: {
    id: 'Lebih dari 1 % skor tidak masuk akal',
    en: 'More than 1 % of scores are implausible',
  },
  SD_SUSPICIOUSLY_SMALL: {
    id: 'Sebaran TB/U di bawah 0,8: mungkin angka disunting',
    en: 'Spread of height-for-age below 0.8: figures may have been edited',
  },
  SD_OUTSIDE_USUAL: {
    id: 'Simpangan baku di luar kebiasaan survei',
    en: 'Standard deviation outside what surveys usually show',
  },
  SKEWED: { id: 'Sebaran menceng', en: 'Skewed distribution' },
  KURTOSIS_UNUSUAL: {
    id: 'Sebaran terlalu runcing atau terlalu datar',
    en: 'Distribution too peaked or too flat',
  },
};

export const digitGradeNames: Readonly<Record<DigitGrade, Bilingual>> = {
  EXCELLENT: { id: 'Sangat baik', en: 'Excellent' },
  GOOD: { id: 'Baik', en: 'Good' },
  ACCEPTABLE: { id: 'Dapat diterima', en: 'Acceptable' },
  PROBLEMATIC: { id: 'Bermasalah', en: 'Problematic' },
};
