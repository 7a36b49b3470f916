import type { Bilingual } from '#libs/domain/kernel';
import type { Deed } from './remaining.js';

export const deedNames: Readonly<Record<Deed, Bilingual>> = {
  CompleteHomeVisit: { id: 'Kunjungan', en: 'Visit' },
  RecordMeasurement: { id: 'Pengukuran', en: 'Measurement' },
  HandOverEggs: { id: 'Telur', en: 'Eggs' },
  AssessRisk: { id: 'Penilaian risiko', en: 'Risk assessment' },
};
