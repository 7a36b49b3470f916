import { f, type FactDef, type Fields } from '#libs/domain/kernel';
import { area, displayName, role, username, validUntil } from './fields.js';
import type { AccountState } from './state.js';

const fields = {
  username,
  displayName,
  role,
  area,
  validUntil: f.optional(validUntil),
} satisfies Fields;

/** Somebody was given a way in, in one role, for one area. */
export const AccountOpened: FactDef<AccountState, 'AccountOpened', typeof fields> = {
  type: 'AccountOpened',
  schema: 1,
  fields,
  amend: { correct: false, void: false },
  evolve(state, { data }) {
    Object.assign(state, data);
  },
  tell: {
    id: (d) => `Akun ${d.displayName ?? 'seseorang'} dibuka: ${d.role}, ${d.area}`,
    en: (d) => `Account of ${d.displayName ?? 'someone'} opened: ${d.role}, ${d.area}`,
  },
};
