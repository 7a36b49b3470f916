import type { Language } from '#libs/domain/kernel';
import { daysBetween } from '#libs/domain/kernel';

const MONTH_DAYS = 30.4375;
const IN_MONTHS_BELOW = 60;

/** Months while a child is below five, years afterwards. */
export const ageText = (birthDate: string, on: string, language: Language): string => {
  const months = Math.floor(daysBetween(birthDate, on) / MONTH_DAYS);
  const years = Math.floor(months / 12);
  if (months < IN_MONTHS_BELOW) return `${months} ${language === 'id' ? 'bulan' : 'months'}`;
  return `${years} ${language === 'id' ? 'tahun' : 'years'}`;
};
