import { defineSupport } from './support.js';
import { f } from '#libs/domain/kernel';
export const VitaminA = defineSupport({
  kind: 'VITAMIN_A',
  id: 'Kapsul vitamin A',
  en: 'Vitamin A capsule',

  fields: { capsule: f.choice({ id: 'Kapsul', en: 'Capsule' }, ['BIRU', 'MERAH']) },
});
