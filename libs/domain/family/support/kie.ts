import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Kie = defineSupport({
  kind: 'KIE',
  id: 'Komunikasi, informasi, dan edukasi',
  en: 'Information and education',
  bkkbn: 3,
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
