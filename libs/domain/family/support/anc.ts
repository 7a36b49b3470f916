import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Anc = defineSupport({
  kind: 'ANC',
  id: 'Pemeriksaan kehamilan (ANC)',
  en: 'Antenatal care',

  fields: {
    visit: f.optional(
      f.choice({ id: 'Kunjungan', en: 'Visit' }, ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'LEBIH']),
    ),
    withDoctor: f.optional(
      f.flag({ id: 'Dengan dokter/USG', en: 'With a doctor or ultrasound' }, false),
    ),
  },
});
