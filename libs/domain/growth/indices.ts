import type { Bilingual } from '#libs/domain/kernel';

export const INDICES = ['HAZ', 'WAZ', 'WHZ', 'BAZ', 'HCZ', 'ACZ'] as const;

/** Height, weight, BMI, head and mid-upper-arm circumference for age, and weight for height. */
export type GrowthIndex = (typeof INDICES)[number];

export const indexNames: Readonly<Record<GrowthIndex, Bilingual>> = {
  HAZ: { id: 'PB/U atau TB/U', en: 'Length/height-for-age' },
  WAZ: { id: 'BB/U', en: 'Weight-for-age' },
  WHZ: { id: 'BB/PB atau BB/TB', en: 'Weight-for-length/height' },
  BAZ: { id: 'IMT/U', en: 'BMI-for-age' },
  HCZ: { id: 'LK/U', en: 'Head circumference-for-age' },
  ACZ: { id: 'LILA/U', en: 'Mid-upper arm circumference-for-age' },
};
