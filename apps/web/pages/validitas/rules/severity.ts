import type { Bilingual } from '#libs/domain/kernel';

const severities: Readonly<Record<string, { readonly text: Bilingual; readonly tone: string }>> = {
  ERROR: { text: { id: 'Keliru', en: 'Wrong' }, tone: 'tag late' },
  HIGH: { text: { id: 'Berat', en: 'Serious' }, tone: 'tag late' },
  WARNING: { text: { id: 'Periksa', en: 'Check' }, tone: 'tag risk' },
  MEDIUM: { text: { id: 'Periksa', en: 'Check' }, tone: 'tag risk' },
  INFO: { text: { id: 'Catatan', en: 'Note' }, tone: 'tag' },
  LOW: { text: { id: 'Catatan', en: 'Note' }, tone: 'tag' },
};

export const severityOf = (code: string) =>
  severities[code] ?? { text: { id: code, en: code }, tone: 'tag' };
