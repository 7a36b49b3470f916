import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Konseling = defineSupport({
  kind: 'KONSELING',
  id: 'Konseling',
  en: 'Counselling',

  fields: {
    topic: f.choice({ id: 'Topik', en: 'Topic' }, [
      'GIZI',
      'ASI',
      'MP_ASI',
      'SANITASI',
      'KB',
      'IMUNISASI',
      'POLA_ASUH',
      'KESEHATAN_REPRODUKSI',
      'LAINNYA',
    ]),
  },
});
