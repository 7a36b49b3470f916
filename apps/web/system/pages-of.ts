import type { Account } from './api/types.js';

export type PageName =
  'ringkasan' | 'registri' | 'penerima' | 'tugas' | 'laporan' | 'validitas' | 'audit' | 'admin';

/** The pages that an account has use for; the server decides what each of them may show. */
export const pagesOf = ({ reads, permissions }: Account): readonly PageName[] => {
  const may = (...duties: string[]): boolean => duties.some((duty) => permissions.includes(duty));
  const named = reads === 'identified';
  return [
    'ringkasan',
    ...(named ? (['registri'] as const) : []),
    ...(reads === 'beneficiaries' ? (['penerima'] as const) : []),
    ...(named && may('visit') ? (['tugas'] as const) : []),
    'laporan',
    'validitas',
    ...(may('audit') ? (['audit'] as const) : []),
    ...(may('administer', 'propose-rules', 'approve-rules') ? (['admin'] as const) : []),
  ];
};
