import { f, type DataOf, type FactDef, type Fields, type Language } from '#libs/domain/kernel';
import { area, displayName, role, validUntil } from './fields.js';
import type { AccountState } from './state.js';

const fields = {
  displayName: f.optional(displayName),
  role: f.optional(role),
  area: f.optional(area),
  validUntil: f.optional(validUntil),
  /** The end of its validity was taken away. */
  unlimited: f.optional(f.flag({ id: 'Tanpa batas waktu', en: 'Without an end' })),
  closed: f.optional(f.flag({ id: 'Ditutup', en: 'Closed' })),
  passwordReset: f.optional(f.flag({ id: 'Kata sandi diganti', en: 'Password replaced' })),
} satisfies Fields;

type Data = DataOf<typeof fields>;

const WORDS = {
  id: {
    changed: 'Akun diubah',
    name: 'nama',
    until: 'berlaku sampai',
    unlimited: 'tanpa batas waktu',
    closed: 'ditutup',
    reopened: 'dibuka kembali',
    reset: 'kata sandi sementara diberikan',
  },
  en: {
    changed: 'Account changed',
    name: 'name',
    until: 'valid until',
    unlimited: 'without an end',
    closed: 'closed',
    reopened: 'opened again',
    reset: 'temporary password given',
  },
} as const;

const told = (d: Data, language: Language): string => {
  const w = WORDS[language];
  const parts = [
    d.displayName === undefined ? [] : [`${w.name} ${d.displayName}`],
    d.role ?? [],
    d.area ?? [],
    d.validUntil === undefined ? [] : [`${w.until} ${d.validUntil}`],
    d.unlimited === true ? [w.unlimited] : [],
    d.closed === undefined ? [] : [d.closed ? w.closed : w.reopened],
    d.passwordReset === true ? [w.reset] : [],
  ].flat();
  return parts.length === 0 ? w.changed : `${w.changed}: ${parts.join(', ')}`;
};

/** What an account may do became another, or it was closed, opened again, or given a new password. */
export const AccountChanged: FactDef<AccountState, 'AccountChanged', typeof fields> = {
  type: 'AccountChanged',
  schema: 1,
  fields,
  amend: { correct: false, void: false },
  evolve(state, { data }) {
    const { unlimited, passwordReset, ...changes } = data;
    Object.assign(state, changes);
    if (unlimited === true) delete state.validUntil;
    if (passwordReset === true) state.passwordResets += 1;
  },
  tell: { id: (d) => told(d, 'id'), en: (d) => told(d, 'en') },
};
