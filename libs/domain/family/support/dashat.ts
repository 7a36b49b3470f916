import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Dashat = defineSupport({
  kind: 'DASHAT',
  id: 'Dapur Sehat Atasi Stunting (DASHAT)',
  en: 'Community kitchen (DASHAT)',

  fields: {
    portions: f.optional(
      f.integer({ id: 'Porsi', en: 'Portions' }, { min: 1, max: 200, unit: 'porsi', example: 3 }),
    ),
  },
});
