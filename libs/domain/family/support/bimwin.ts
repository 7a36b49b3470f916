import { defineSupport } from './support.js';

export const Bimwin = defineSupport({
  kind: 'BIMWIN',
  id: 'Bimbingan perkawinan',
  en: 'Marriage guidance',

  fields: {},
});
