import type { Bilingual } from '#libs/domain/kernel';

/** What a report may have wrong that no single field tells. */
export const reportProblemTexts: Readonly<Record<string, Bilingual>> = {
  AFTER_PERIOD_UNTIL: {
    id: 'Tidak boleh sesudah periodUntil',
    en: 'Must not lie after periodUntil',
  },
  NO_LATIN_LETTER: {
    id: 'Harus memuat huruf Latin atau angka',
    en: 'Must contain a Latin letter or a digit',
  },
};
