import { CHILDREN, type Figure } from './figure.js';
import { registeredOn } from './lines.js';

export const CHILDREN_V1: Figure = {
  name: 'children/1',
  title: { id: 'Sasaran balita (S)', en: 'Children below five (S)' },
  text: {
    id: 'Anak di bawah 60 bulan yang pada hari itu menjadi anggota keluarga yang terdaftar: S dalam laporan posyandu (SKDN). Kategori dan kelurahan menurut hari itu.',
    en: 'Children below 60 months who on that day were members of a registered family: S in the report of the posyandu (SKDN). Category and kelurahan are those of that day.',
  },
  unit: CHILDREN,
  state: true,
  counts: 'PERSON',
  because: { came: 'LIFE_IN', went: 'LIFE_OUT' },
  registered: true,
  lines: (at) => registeredOn(`s.category in ('BADUTA', 'BALITA')`, at),
};
