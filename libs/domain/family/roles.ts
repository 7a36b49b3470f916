import type { Bilingual } from '#libs/domain/kernel';

/** Who acts in the programme (domain.md 5). What each may do in which area is the API's to ask. */
export const ROLE_NAMES = {
  KADER_POSYANDU: { id: 'Kader posyandu', en: 'Posyandu cadre' },
  KADER_TPK: { id: 'Kader TPK', en: 'Family assistance cadre' },
  BIDAN: { id: 'Bidan', en: 'Midwife' },
  PKB: { id: 'Penyuluh KB', en: 'Family planning counsellor' },
  LURAH: { id: 'Lurah', en: 'Head of kelurahan' },
  CAMAT: { id: 'Camat', en: 'Head of kecamatan' },
  DP3AKB: { id: 'DP3AKB', en: 'Family agency (DP3AKB)' },
  DINKES: { id: 'Dinas Kesehatan', en: 'Health agency' },
  OPD: { id: 'Perangkat daerah', en: 'City agency' },
  SEKDA: { id: 'Sekretaris Daerah', en: 'City secretary' },
  AUDITOR: { id: 'Auditor', en: 'Auditor' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Role = keyof typeof ROLE_NAMES;

const CADRES: readonly string[] = ['KADER_POSYANDU', 'KADER_TPK'];
const CLINICAL: readonly string[] = ['BIDAN', 'DINKES'];

export const isCadre = (role: string): boolean => CADRES.includes(role);

/** Who may take what needs a lancet: haemoglobin. */
export const isClinical = (role: string): boolean => CLINICAL.includes(role);

export const roleName = (role: string): Bilingual =>
  Object.hasOwn(ROLE_NAMES, role) ? ROLE_NAMES[role as Role] : { id: role, en: role };
