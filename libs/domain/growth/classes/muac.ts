import type { Bilingual } from '#libs/domain/kernel';
import { monthsOf } from '../scores/age.js';

export type MuacClass = 'LILA_SANGAT_KURANG' | 'LILA_KURANG' | 'LILA_CUKUP';

export const muacNames: Readonly<Record<MuacClass, Bilingual>> = {
  LILA_SANGAT_KURANG: { id: 'LILA di bawah 11,5 cm', en: 'MUAC below 11.5 cm' },
  LILA_KURANG: { id: 'LILA 11,5 sampai di bawah 12,5 cm', en: 'MUAC 11.5 to below 12.5 cm' },
  LILA_CUKUP: { id: 'LILA 12,5 cm atau lebih', en: 'MUAC 12.5 cm or more' },
};

/** By upper arm in centimetres, only from 6 to 59 months. Source: growth.md 3, general knowledge. */
export const muacClass = (muacCm: number, ageDays: number): MuacClass | undefined => {
  const months = monthsOf(ageDays);
  if (months < 6 || months >= 60 || muacCm <= 0) return undefined;
  if (muacCm < 11.5) return 'LILA_SANGAT_KURANG';
  return muacCm < 12.5 ? 'LILA_KURANG' : 'LILA_CUKUP';
};
