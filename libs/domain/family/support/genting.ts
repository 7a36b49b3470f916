import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Genting = defineSupport({
  kind: 'GENTING',
  id: 'Genting (orang tua asuh cegah stunting)',
  en: 'Genting (foster parents against stunting)',

  fields: {
    form: f.choice({ id: 'Bentuk', en: 'Form' }, [
      'NUTRISI',
      'JAMBAN',
      'RUMAH',
      'AIR_BERSIH',
      'EDUKASI',
    ]),
    rupiah: f.optional(
      f.integer(
        { id: 'Nilai', en: 'Value' },
        { min: 0, max: 1_000_000_000, unit: 'Rp', example: 450_000 },
      ),
    ),
    days: f.optional(
      f.integer({ id: 'Lama', en: 'Days' }, { min: 1, max: 366, unit: 'hari', example: 14 }),
    ),
  },
});
