import { defineSupport } from './support.js';

export const Eppgbm = defineSupport({
  kind: 'SURVEILANS_EPPGBM',
  id: 'Surveilans melalui e-PPGBM',
  en: 'Surveillance through e-PPGBM',
  bkkbn: 5,
  fields: {},
});
