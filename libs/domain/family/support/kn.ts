import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const Kn = defineSupport({
  kind: 'KN',
  id: 'Kunjungan neonatal (KN)',
  en: 'Neonatal visit',

  fields: { visit: f.choice({ id: 'Kunjungan', en: 'Visit' }, ['KN1', 'KN2', 'KN3']) },
});
