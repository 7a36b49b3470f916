import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Mms = defineSupport({
  kind: 'MMS',
  id: 'Suplemen multi-mikronutrien (MMS)',
  en: 'Multiple micronutrient supplement (MMS)',

  fields: {
    tablets: f.integer(
      { id: 'Tablet', en: 'Tablets' },
      { min: 1, max: 360, unit: 'tablet', example: 90 },
    ),
  },
});
