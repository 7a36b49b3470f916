import { f } from '#libs/domain/kernel';

export const name = f.text(
  { id: 'Nama aturan', en: 'Name of the rules' },
  { max: 60, example: 'risk/2' },
);

/** SHA-256 of the rules as canonical JSON (RFC 8785), in hex. */
export const hash = f.text(
  { id: 'Sidik isi aturan', en: 'Digest of the rules' },
  { min: 64, max: 64, example: 'ab'.repeat(32) },
);

export const note = f.text(
  { id: 'Alasan', en: 'Reason' },
  { max: 1000, example: 'Batas Hb catin menurut kepala BKKBN' },
);

/** Whose account; the same as the author of the fact, said here because two must differ. */
export const account = f.text(
  { id: 'Akun', en: 'Account' },
  { max: 100, example: '0197a3c2-0000-7000-8000-0000000000d1' },
);
