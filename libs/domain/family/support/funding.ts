import type { Bilingual } from '#libs/domain/kernel';

/** Who pays for support (domain.md 4.2, with BAZNAS from the donors of 4.1). */
export const FUNDINGS = {
  DANA_DESA: { id: 'Dana desa/kelurahan', en: 'Village fund' },
  APBD: { id: 'APBD', en: 'Regional budget (APBD)' },
  APBN: { id: 'APBN', en: 'State budget (APBN)' },
  MANDIRI: { id: 'Mandiri', en: 'Own means' },
  CSR: { id: 'CSR', en: 'Companies (CSR)' },
  BAZNAS: { id: 'BAZNAS', en: 'BAZNAS' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Funding = keyof typeof FUNDINGS;
