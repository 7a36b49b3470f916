import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Pmt = defineSupport({
  kind: 'PMT',
  id: 'Pemberian makanan tambahan (PMT)',
  en: 'Supplementary food (PMT)',
  bkkbn: 7,
  fields: {
    target: f.choice({ id: 'Sasaran', en: 'Given for' }, [
      'GIZI_KURANG',
      'BB_KURANG',
      'BB_TIDAK_NAIK',
      'BUMIL_KEK',
      'LAINNYA',
    ]),
    days: f.optional(
      f.integer({ id: 'Lama', en: 'Days' }, { min: 1, max: 366, unit: 'hari', example: 14 }),
    ),
  },
});
