import type { Account } from './api/types.js';

export type PageName = 'ringkasan' | 'registri' | 'tugas' | 'validitas' | 'audit' | 'admin';

const AT_THE_DOOR = ['visit', 'measure', 'graduate'];

/** The pages that an account has use for; the server decides what each of them may show. */
export const pagesOf = ({ reads, permissions, role }: Account): readonly PageName[] => [
  'ringkasan',
  ...(reads === 'identified' ? (['registri'] as const) : []),
  ...(reads === 'identified' && permissions.some((p) => AT_THE_DOOR.includes(p))
    ? (['tugas'] as const)
    : []),
  'validitas',
  ...(mayAudit(role) ? (['audit'] as const) : []),
  ...(mayAdminister(role) ? (['admin'] as const) : []),
];

export const mayAudit = (role: string): boolean => ['AUDITOR', 'DP3AKB', 'DINKES'].includes(role);

export const mayAdminister = (role: string): boolean => role === 'DP3AKB';
