import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Imunisasi = defineSupport({
  kind: 'IMUNISASI',
  id: 'Imunisasi',
  en: 'Immunisation',

  fields: {
    vaccine: f.choice({ id: 'Vaksin', en: 'Vaccine' }, [
      'HB0',
      'BCG',
      'OPV',
      'IPV',
      'DPT_HB_HIB',
      'PCV',
      'RV',
      'MR',
      'JE',
      'LAINNYA',
    ]),
    dose: f.optional(f.integer({ id: 'Dosis', en: 'Dose' }, { min: 1, max: 5, example: 1 })),
  },
});
