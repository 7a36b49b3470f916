import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Ttd = defineSupport({
  kind: 'TTD',
  id: 'Tablet tambah darah',
  en: 'Iron tablets',

  fields: {
    tablets: f.integer(
      { id: 'Tablet', en: 'Tablets' },
      { min: 1, max: 360, unit: 'tablet', example: 90 },
    ),
  },
});
