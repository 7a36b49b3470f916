import type { Bilingual } from '#libs/domain/kernel';

/**
 * Warnings that no single measurement shows: they come with time, or from what one measurer
 * measured. `rule` is the number in domain.md 9; W accepts and flags, I belongs in a report.
 */
export interface WarningEntry extends Bilingual {
  readonly rule: string;
  readonly severity: 'W' | 'I';
}

export type RiskWarning =
  | 'STUNTED_NOT_REMEASURED'
  | 'NOT_MEASURED'
  | 'PREGNANCY_WITHOUT_OUTCOME'
  | 'WEDDING_WITHOUT_OUTCOME'
  | 'ASSESSMENT_STALE'
  | 'MEASURER_PREFERS_DIGITS'
  | 'MEASURER_COPIES_FORWARD'
  | 'MEASURER_REPEATS_READINGS';

export const riskWarnings: Readonly<Record<RiskWarning, WarningEntry>> = {
  STUNTED_NOT_REMEASURED: {
    rule: 'AN-09',
    severity: 'W',
    id: 'Anak pendek belum diukur ulang selama lebih dari 35 hari.',
    en: 'A stunted child was not measured again for more than 35 days.',
  },
  NOT_MEASURED: {
    rule: 'AN-09',
    severity: 'W',
    id: 'Anak tidak diukur selama lebih dari 90 hari.',
    en: 'The child was not measured for more than 90 days.',
  },
  PREGNANCY_WITHOUT_OUTCOME: {
    rule: 'LC-02',
    severity: 'W',
    id: 'Kehamilan lebih dari 45 minggu tanpa catatan akhirnya.',
    en: 'A pregnancy of more than 45 weeks has no outcome on record.',
  },
  WEDDING_WITHOUT_OUTCOME: {
    rule: 'LC-02',
    severity: 'W',
    id: 'Masih catin lebih dari 180 hari setelah rencana menikah.',
    en: 'Still engaged more than 180 days after the planned wedding.',
  },
  ASSESSMENT_STALE: {
    rule: 'RK-02',
    severity: 'I',
    id: 'Penilaian risiko lebih dari 6 bulan yang lalu.',
    en: 'The assessment of risk is more than 6 months old.',
  },
  MEASURER_PREFERS_DIGITS: {
    rule: '9.3',
    severity: 'I',
    id: 'Angka terakhir hasil ukur petugas ini tidak merata.',
    en: 'The last digits of this measurer are uneven.',
  },
  MEASURER_COPIES_FORWARD: {
    rule: 'AN-05',
    severity: 'W',
    id: 'Petugas ini sering mencatat angka yang sama dengan pengukuran sebelumnya.',
    en: 'This measurer often writes the very figures of the measurement before.',
  },
  MEASURER_REPEATS_READINGS: {
    rule: 'AN-05',
    severity: 'W',
    id: 'Beberapa anak di hari yang sama mendapat berat dan tinggi yang sama persis.',
    en: 'Several children of one day have exactly the same weight and height.',
  },
};
