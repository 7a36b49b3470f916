import { defineSupport } from './support.js';

export const TidakAda = defineSupport({
  kind: 'TIDAK_ADA',
  id: 'Tidak menerima pendampingan',
  en: 'No support received',
  bkkbn: 8,
  isNone: true,
  fields: {},
});
