import type { Bilingual, RefusalText } from '#libs/domain/kernel';

const text = (status: RefusalText['status'], id: string, en: string): RefusalText => ({
  status,
  id,
  en,
});

/** Every code that a change of the rule book may be refused with. */
export const ruleBookRefusals = {
  RULE_SET_INVALID: text(
    422,
    'Aturan ini tidak dapat dipakai; tiap kesalahan ada dalam errors',
    'These rules cannot be used; each fault is in errors',
  ),
  RULE_SET_NAME_TAKEN: text(
    409,
    'Sudah ada aturan bernama {name}; aturan yang lain perlu nama lain',
    'There are rules named {name}; other rules need another name',
  ),
  RULE_SET_NOT_FOUND: text(404, 'Aturan tidak ditemukan', 'There are no such rules'),
  SAME_PERSON: text(
    422,
    'Yang mengusulkan aturan tidak boleh menyetujuinya sendiri',
    'Whoever proposed rules may not approve them',
  ),
  RULE_SET_REJECTED: text(409, 'Usulan ini sudah ditolak', 'This proposal was rejected'),
  RULE_SET_NOT_PENDING: text(
    409,
    'Aturan ini sudah pernah disetujui; gantilah dengan menyetujui aturan lain',
    'These rules were approved before; approve others to replace them',
  ),
  ALREADY_ACTIVE: text(
    409,
    'Aturan ini sudah berlaku pada {from}',
    'These rules are in force on {from} already',
  ),
  FROM_TOO_EARLY: text(
    422,
    'Aturan berlaku paling cepat mulai {earliest}: hari yang sudah berjalan tidak berganti aturan',
    'Rules come into force on {earliest} at the earliest: a day that has begun keeps its rules',
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;

/** What is wrong with a proposal besides what the loader finds. */
export const ruleBookProblemTexts: Readonly<Record<string, Bilingual>> = {
  NOT_A_RULE_SET_NAME: {
    id: 'Nama terdiri dari paling banyak 40 huruf kecil, angka, titik, garis hubung dan garis miring: risk/2.',
    en: 'A name has at most 40 small letters, digits, dots, hyphens and slashes: risk/2.',
  },
};
