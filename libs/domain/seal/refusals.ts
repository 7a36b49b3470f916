import type { RefusalText } from '#libs/domain/kernel';

/** Why a seal may be refused. */
export const sealRefusalTexts = {
  PERIOD_NOT_OVER: {
    status: 422,
    id: 'Periode ini baru dapat disegel setelah {until} berakhir',
    en: 'This period can be sealed only after the end of {until}',
  },
  SEAL_NOT_FOUND: {
    status: 404,
    id: 'Segel tidak ditemukan',
    en: 'The seal was not found',
  },
  ALREADY_SEALED: {
    status: 409,
    id: 'Periode ini sudah disegel; koreksi tampil di sampingnya',
    en: 'This period is sealed already; corrections are shown beside it',
  },
  SEAL_PENDING: {
    status: 409,
    id: 'Usulan segel periode ini masih menunggu keputusan',
    en: 'A proposal for this period still waits for a decision',
  },
  SEAL_NOT_PENDING: {
    status: 409,
    id: 'Tidak ada usulan segel yang menunggu keputusan',
    en: 'There is no proposal that waits for a decision',
  },
  SAME_PERSON: {
    status: 422,
    id: 'Yang mengusulkan tidak boleh menyetujuinya sendiri',
    en: 'Whoever proposed it may not approve it',
  },
  SEAL_CHANGED: {
    status: 409,
    id: 'Isi segel tidak sama dengan yang diusulkan; muat ulang dan periksa',
    en: 'The content is not what was proposed; load it again and check',
  },
} as const satisfies Record<string, RefusalText>;
