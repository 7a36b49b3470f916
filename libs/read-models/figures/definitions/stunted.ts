import { CHILDREN, type Figure } from './figure.js';
import { registeredOn } from './lines.js';

export const STUNTED_V1: Figure = {
  name: 'stunted/1',
  title: { id: 'Anak stunting (menurut nama)', en: 'Stunted children (by name)' },
  text: {
    id: 'Anak di bawah 60 bulan yang terdaftar pada hari itu dan yang pengukuran panjang atau tingginya yang terakhir, tanpa yang harus diperiksa ulang, berada di bawah -2 SD menurut umur (WHO 2006, Permenkes 2/2020), betapa pun lamanya. Bukan prevalensi: yang belum pernah diukur tidak dihitung.',
    en: 'Children below 60 months registered on that day whose latest length or height, leaving out those to be measured again, lies below -2 SD for their age (WHO 2006, Permenkes 2/2020), however old it is. Not a prevalence: those never measured are not counted.',
  },
  unit: CHILDREN,
  state: true,
  counts: 'PERSON',
  because: { came: 'MEASURED', went: 'MEASURED' },
  registered: true,
  lines: (at) => registeredOn(`s.stunting = 'STUNTED'`, at),
};
