import { CITY, kecamatan, kelurahan } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import type { Duty, Permission } from './permissions.js';

export type AreaLevel = 'kelurahan' | 'kecamatan' | 'city';

/**
 * What a role sees of families: `identified` with names, `beneficiaries` only those it has served
 * itself, `aggregate` figures and no family.
 */
export type ReadScope = 'identified' | 'beneficiaries' | 'aggregate';

export interface RoleDef {
  readonly title: Bilingual;
  /** What kind of area an account of this role may be given. */
  readonly levels: readonly AreaLevel[];
  readonly reads: ReadScope;
  readonly permissions: readonly Permission[];
  readonly duties: readonly Duty[];
}

const FIELD: readonly Permission[] = [
  'register',
  'visit',
  'measure',
  'assess',
  'handover',
  'support',
  'refer',
  'correct',
  'consent',
  'resurvey',
];

/*
 * The authorisation matrix, after domain.md section 5 (a design, not a regulation): what is not
 * listed is denied. That a kader corrects only her own facts within a day, and that nobody corrects
 * a measurement of her own, are rules of the correction itself (libs/domain/family). Accounts are
 * DP3AKB's: it leads the teams and owns their data. What it does to them is read by the auditor,
 * who administers nothing.
 */
export const ROLES = {
  KADER_POSYANDU: {
    title: { id: 'Kader posyandu', en: 'Posyandu volunteer' },
    levels: ['kelurahan'],
    reads: 'identified',
    permissions: FIELD,
    duties: [],
  },
  KADER_TPK: {
    title: { id: 'Kader Tim Pendamping Keluarga', en: 'Family companion team volunteer' },
    levels: ['kelurahan'],
    reads: 'identified',
    permissions: [...FIELD, 'close'],
    duties: [],
  },
  BIDAN: {
    title: { id: 'Bidan atau petugas gizi', en: 'Midwife or nutrition officer' },
    levels: ['kelurahan', 'kecamatan'],
    reads: 'identified',
    permissions: [...FIELD, 'measure-clinical', 'graduate', 'close'],
    duties: [],
  },
  PKB: {
    title: { id: 'Penyuluh KB', en: 'Family planning field officer' },
    levels: ['kecamatan'],
    reads: 'identified',
    permissions: [
      'register',
      'visit',
      'assess',
      'support',
      'refer',
      'correct',
      'graduate',
      'consent',
      'close',
      'resurvey',
    ],
    duties: ['audit'],
  },
  LURAH: {
    title: { id: 'Lurah', en: 'Head of kelurahan' },
    levels: ['kelurahan'],
    reads: 'identified',
    permissions: [],
    duties: [],
  },
  CAMAT: {
    title: { id: 'Camat', en: 'Head of kecamatan' },
    levels: ['kecamatan'],
    reads: 'identified',
    permissions: [],
    duties: [],
  },
  DP3AKB: {
    title: { id: 'Admin DP3AKB', en: 'Lead agency administrator' },
    levels: ['city'],
    reads: 'identified',
    permissions: ['register', 'handover', 'support', 'correct', 'consent', 'close', 'resurvey'],
    duties: [
      'audit',
      'administer',
      'propose-rules',
      'propose-seal',
      'approve-seal',
      'keep-reports',
    ],
  },
  DINKES: {
    title: { id: 'Dinas Kesehatan', en: 'Health agency' },
    levels: ['city'],
    reads: 'identified',
    permissions: [
      'measure',
      'measure-clinical',
      'assess',
      'refer',
      'correct',
      'graduate',
      'resurvey',
    ],
    duties: ['audit', 'propose-rules', 'propose-seal', 'approve-seal', 'keep-reports'],
  },
  OPD: {
    title: { id: 'Perangkat daerah lain', en: 'Other agency' },
    levels: ['city'],
    reads: 'beneficiaries',
    permissions: ['handover', 'support'],
    duties: [],
  },
  SEKDA: {
    title: { id: 'Sekretaris Daerah', en: 'City secretary' },
    levels: ['city'],
    reads: 'aggregate',
    permissions: [],
    duties: ['approve-rules', 'approve-seal'],
  },
  AUDITOR: {
    title: { id: 'Auditor', en: 'Auditor' },
    levels: ['city'],
    reads: 'identified',
    permissions: [],
    duties: ['audit'],
  },
} as const satisfies Record<string, RoleDef>;

export type Role = keyof typeof ROLES;

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

export const roleDef = (role: Role): RoleDef => ROLES[role];

/** Which level a code of an area is on; undefined when it is none of ours. */
export const levelOf = (area: string): AreaLevel | undefined =>
  area === CITY.code
    ? 'city'
    : kecamatan(area)
      ? 'kecamatan'
      : kelurahan(area)
        ? 'kelurahan'
        : undefined;

/** Whether an account of this role may be given this area. */
export const roleFitsArea = (role: Role, area: string): boolean => {
  const level = levelOf(area);
  return level !== undefined && roleDef(role).levels.includes(level);
};
