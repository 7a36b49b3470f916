import type { Bilingual } from '#libs/domain/kernel';

/** A reason why a figure is another on another day, or as known at another moment. */
export type ChangePart = keyof typeof CHANGE_PARTS;

const part = (id: string, en: string): Bilingual => ({ id, en });

/**
 * Every reason, in the order in which they are shown: first what became known later about the same
 * days, then what happened since.
 */
export const CHANGE_PARTS = {
  LATE_ENTRY: part('Entri menyusul', 'Entered later'),
  CORRECTION: part('Perbaikan', 'Corrections'),
  VOID: part('Pembatalan', 'Voids'),
  ERASED: part('Data dihapus atas permintaan', 'Erased on request'),
  ENROLLED: part('Baru terdaftar', 'Newly enrolled'),
  BORN: part('Lahir', 'Born'),
  AGED_IN: part('Masuk kelompok umur', 'Aged in'),
  AGED_OUT: part('Keluar kelompok umur', 'Aged out'),
  TARGET_IN: part('Menjadi keluarga sasaran', 'Became a target family'),
  TARGET_OUT: part('Bukan keluarga sasaran lagi', 'No longer a target family'),
  LIFE_IN: part('Masuk tahap hidup (catin, hamil, nifas)', 'Life stage begun'),
  LIFE_OUT: part('Keluar tahap hidup (catin, hamil, nifas)', 'Life stage ended'),
  MOVED_IN: part('Pindah masuk', 'Moved in'),
  MOVED_OUT: part('Pindah keluar', 'Moved out'),
  DIED: part('Meninggal', 'Died'),
  DUPLICATE: part('Ternyata ganda', 'Found to be a duplicate'),
  CLOSED: part('Keluarga ditutup', 'Family closed'),
  REOPENED: part('Keluarga dibuka kembali', 'Family reopened'),
  RULE_CHANGE: part('Dinilai dengan aturan lain', 'Judged under another rule set'),
  ASSESSED: part('Dinilai', 'Assessed'),
  RELAPSED: part('Berisiko lagi setelah lulus', 'At risk again after graduating'),
  GRADUATED: part('Lulus', 'Graduated'),
  CONTACTED: part('Ditemui', 'Met'),
  MEASURED: part('Diukur', 'Measured'),
  SCREENED: part('Hasil penapisan lain', 'Screening says otherwise'),
  DELIVERED: part('Diserahkan', 'Handed over'),
  VISITED: part('Dikunjungi', 'Visited'),
  REFERRED: part('Dirujuk', 'Referred'),
  ANSWERED: part('Rujukan dijawab', 'Referral answered'),
  FELL_DUE: part('Jatuh tempo', 'Fell due'),
  PERIOD: part('Di luar periode', 'Outside the period'),
} as const satisfies Readonly<Record<string, Bilingual>>;
