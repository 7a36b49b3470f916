import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Kf = defineSupport({
  kind: 'KF',
  id: 'Kunjungan nifas (KF)',
  en: 'Postnatal visit',

  fields: { visit: f.choice({ id: 'Kunjungan', en: 'Visit' }, ['KF1', 'KF2', 'KF3', 'KF4']) },
});
