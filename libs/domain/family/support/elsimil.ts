import { defineSupport } from './support.js';

export const Elsimil = defineSupport({
  kind: 'SURVEILANS_ELSIMIL',
  id: 'Surveilans melalui Elsimil',
  en: 'Surveillance through Elsimil',
  bkkbn: 4,
  fields: {},
});
