import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Bansos = defineSupport({
  kind: 'FASILITASI_BANSOS',
  id: 'Fasilitasi bantuan sosial',
  en: 'Help with social aid',
  bkkbn: 2,
  fields: {
    program: f.choice({ id: 'Program', en: 'Programme' }, [
      'PKH',
      'SEMBAKO',
      'PBI_JKN',
      'ADMINDUK',
      'LAINNYA',
    ]),
  },
});
