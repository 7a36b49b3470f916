import { f } from '#libs/domain/kernel';

/*
 * Who an account belongs to is personal data of an employee or volunteer and is sealed with the
 * account's own key; what it may do is not. No password, nor anything made of one, is ever a fact.
 */
export const username = f.sealed(
  f.text({ id: 'Nama pengguna', en: 'User name' }, { max: 80, example: 'kader.asam' }),
);

export const displayName = f.sealed(
  f.text({ id: 'Nama yang ditampilkan', en: 'Name shown' }, { max: 120, example: 'Ani Contoh' }),
);

export const role = f.text({ id: 'Peran', en: 'Role' }, { max: 40, example: 'KADER_TPK' });

export const area = f.text({ id: 'Wilayah', en: 'Area' }, { max: 20, example: '19.71.04.1006' });

export const validUntil = f.day(
  { id: 'Berlaku sampai dengan', en: 'Valid up to and including' },
  '2026-12-31',
);
