import type { Bilingual } from '#libs/domain/kernel';

/** Who can put a finding right, in words. */
export const MEASURER: Bilingual = {
  id: 'Kader posyandu atau bidan yang mengukur: ukur ulang, atau koreksi bila salah ketik',
  en: 'The volunteer or midwife who measured: measure again, or correct a slip of typing',
};
export const COMPANION: Bilingual = {
  id: 'Kader pendamping keluarga di kelurahan itu',
  en: 'The family companion of that kelurahan',
};
export const SUPERVISOR: Bilingual = {
  id: 'Bidan atau petugas gizi puskesmas: dampingi pengukurnya',
  en: 'The midwife or nutrition officer: coach the measurer',
};
export const REGISTRAR: Bilingual = {
  id: 'Kader pendaftar, dengan kartu keluarga di tangan',
  en: 'Whoever registered, with the family card at hand',
};
export const COUNSELLOR: Bilingual = {
  id: 'Penyuluh KB atau admin DP3AKB',
  en: 'The family planning officer or the lead agency',
};
