import { f } from '#libs/domain/kernel';

/*
 * Fields that many facts share.
 */
export const personId = f.uuid({ id: 'Anggota', en: 'Person' });

export const ROLES = ['KEPALA_KELUARGA', 'ISTRI', 'SUAMI', 'ANAK', 'LAINNYA'] as const;

export const role = f.choice({ id: 'Hubungan', en: 'Role in the family' }, ROLES);

export const RESIDENCIES = ['KTP_PANGKALPINANG', 'DOMISILI_ONLY', 'LUAR'] as const;

/** Where the family lives and on which card; the address and the card are the family's own data. */
export const homeFields = {
  kelurahan: f.kelurahan({ id: 'Kelurahan', en: 'Kelurahan' }),
  posyandu: f.optional(
    f.text({ id: 'Posyandu', en: 'Posyandu' }, { max: 80, example: 'Melati 2' }),
  ),
  address: f.optional(
    f.sealed(
      f.text({ id: 'Alamat', en: 'Address' }, { max: 200, example: 'Jl. Contoh 12 RT 03 RW 01' }),
    ),
  ),
};

export const cardNumber = f.digits(
  { id: 'Nomor KK', en: 'Family card number' },
  16,
  '1971010203240007',
);

export const note = f.optional(
  f.sealed(
    f.text(
      { id: 'Catatan', en: 'Note' },
      { max: 1000, example: 'Dijelaskan kepada ibu dan nenek' },
    ),
  ),
);

/** Why something was done that needs a reason. */
export const reason = (example: string) =>
  f.sealed(f.text({ id: 'Alasan', en: 'Reason' }, { min: 5, max: 500, example }));
