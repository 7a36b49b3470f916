import type { Bilingual } from '#libs/domain/kernel';

const severities: Readonly<Record<string, { readonly text: Bilingual; readonly tone: string }>> = {
  E: { text: { id: 'Keliru', en: 'Wrong' }, tone: 'tag late' },
  W: { text: { id: 'Periksa', en: 'Check' }, tone: 'tag risk' },
  I: { text: { id: 'Catatan', en: 'Note' }, tone: 'tag' },
};

export const severityOf = (code: string) =>
  severities[code] ?? { text: { id: code, en: code }, tone: 'tag' };
