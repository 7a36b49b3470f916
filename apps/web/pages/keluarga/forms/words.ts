import { warningTexts } from '#libs/domain/family';
import { growthWarningTexts } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';

/** A code of the field in readable words: `TIDAK_DI_RUMAH` is "Tidak di rumah". */
export const words = (code: string): string => {
  // Abbreviations keep their capitals.
  if (!code.includes('_') && code.length <= 3) return code;
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What was odd about a fact, in words. */
export const warningText = (code: string): Bilingual =>
  warningTexts[code] ??
  (growthWarningTexts as Readonly<Record<string, Bilingual>>)[code] ?? {
    id: words(code),
    en: words(code),
  };
