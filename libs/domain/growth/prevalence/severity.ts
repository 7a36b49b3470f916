import type { Bilingual } from '#libs/domain/kernel';

/** The national target for stunting, in percent. */
export const STUNTING_TARGET_PERCENT = 14;

/** What lies below -2 SD in a healthy population, in percent: a lower figure is not believable. */
export const HEALTHY_PERCENT = 2.28;

/** Above this share in percent a figure is not believable either (domain.md RP-06). */
export const UNBELIEVABLE_PERCENT = 60;

export type Doubt = 'BELOW_HEALTHY_POPULATION' | 'UNBELIEVABLY_HIGH';

export const doubtTexts: Readonly<Record<Doubt, Bilingual>> = {
  BELOW_HEALTHY_POPULATION: {
    id: 'Lebih rendah daripada penduduk sehat (2,28 %): periksa pengukurannya.',
    en: 'Lower than in a healthy population (2.28 %): check the measuring.',
  },
  UNBELIEVABLY_HIGH: {
    id: 'Di atas 60 %: periksa pengukurannya.',
    en: 'Above 60 %: check the measuring.',
  },
};

/** Why a prevalence below -2 SD is to be doubted; undefined when it need not be. */
export const doubtOf = (percent: number): Doubt | undefined => {
  if (percent < HEALTHY_PERCENT) return 'BELOW_HEALTHY_POPULATION';
  return percent > UNBELIEVABLE_PERCENT ? 'UNBELIEVABLY_HIGH' : undefined;
};

export type Severity = 'VERY_LOW' | 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH';

export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  VERY_LOW: { id: 'Sangat rendah', en: 'Very low' },
  LOW: { id: 'Rendah', en: 'Low' },
  MEDIUM: { id: 'Sedang', en: 'Medium' },
  HIGH: { id: 'Tinggi', en: 'High' },
  VERY_HIGH: { id: 'Sangat tinggi', en: 'Very high' },
};

const LEVELS = Object.keys(severityNames) as readonly Severity[];
const LIMITS = {
  STUNTING: [2.5, 10, 20, 30],
  WASTING: [2.5, 5, 10, 15],
  OVERWEIGHT: [2.5, 5, 10, 15],
};

/** WHO/UNICEF level of a public-health problem, by prevalence in percent (general knowledge). */
export const severityOf = (indicator: keyof typeof LIMITS, percent: number): Severity =>
  LEVELS[LIMITS[indicator].filter((limit) => percent >= limit).length] as Severity;
