import type { Bilingual } from '#libs/domain/kernel';
import type { KmsPolicy } from './policy.js';

/** From the bottom of the card. A line belongs to the band above it. */
export const KMS_BANDS: readonly Bilingual[] = [
  { id: 'Bawah garis merah', en: 'Below the red line' },
  { id: 'Kuning bawah', en: 'Lower yellow' },
  { id: 'Hijau muda bawah', en: 'Lower light green' },
  { id: 'Hijau tua', en: 'Dark green' },
  { id: 'Hijau muda atas', en: 'Upper light green' },
  { id: 'Kuning atas', en: 'Upper yellow' },
  { id: 'Di atas kuning', en: 'Above yellow' },
];

/** The band a rounded weight-for-age score lies in: 0 is the lowest. */
export const kmsBand = (waz: number, policy: KmsPolicy): number =>
  policy.bandLines.filter((line) => waz >= line).length;
