import { defineSupport } from './support.js';

export const Rujukan = defineSupport({
  kind: 'FASILITASI_RUJUKAN',
  id: 'Fasilitasi rujukan',
  en: 'Help with a referral',
  bkkbn: 1,
  fields: {},
});
