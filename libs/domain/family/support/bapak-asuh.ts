import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const BapakAsuh = defineSupport({
  kind: 'BAPAK_ASUH',
  id: 'Bapak/Bunda Asuh Anak Stunting',
  en: 'Foster parent of a stunted child',
  bkkbn: 6,
  fields: {
    months: f.optional(
      f.integer({ id: 'Lama', en: 'Months' }, { min: 1, max: 24, unit: 'bulan', example: 6 }),
    ),
  },
});
