import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Mbg = defineSupport({
  kind: 'MBG_3B',
  id: 'Makan bergizi gratis 3B',
  en: 'Free meals for mothers and toddlers',

  fields: {
    portions: f.optional(
      f.integer({ id: 'Porsi', en: 'Portions' }, { min: 1, max: 200, unit: 'porsi', example: 5 }),
    ),
  },
});
