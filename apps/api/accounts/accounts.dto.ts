import type { AdministeredAccount } from '#libs/identity';
import { areaName } from '#libs/domain/area';
import { f, type Language } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { areaField, dtoOf, type RequestField } from '../requests/fields-dto.js';
import { AccountDto, accountDto, ROLE_CODES } from '../sessions/session.dto.js';

const ID = 'd0000000-0000-4000-8000-000000000001';

const displayName = f.sealed(
  f.text({ id: 'Nama yang ditampilkan', en: 'Name shown' }, { max: 120, example: 'Ani Contoh' }),
);
const role = f.choice({ id: 'Peran', en: 'Role' }, ROLE_CODES, 'KADER_TPK');
const area: RequestField = {
  ...areaField({ id: 'Wilayah kerja', en: 'Area' }),
  example: '19.71.04.1006',
  optional: false,
};
const validUntil = f.optional(
  f.day({ id: 'Berlaku sampai dengan', en: 'Valid up to and including' }, '2026-12-31'),
);

export const NewAccountDto = dtoOf('NewAccount', {
  username: f.sealed(
    f.text({ id: 'Nama pengguna', en: 'User name' }, { max: 80, example: 'ani.contoh' }),
  ),
  displayName,
  role,
  area,
  validUntil,
});

export const AccountChangesDto = dtoOf('AccountChanges', {
  displayName: f.optional(displayName),
  role: f.optional(role),
  area: { ...area, optional: true },
  validUntil,
  unlimited: f.optional(f.flag({ id: 'Tanpa batas waktu', en: 'Without an end' }, false)),
  closed: f.optional(
    f.flag({ id: 'Tutup, atau buka kembali', en: 'Close, or open again with false' }, false),
  ),
  resetPassword: f.optional(
    f.flag({ id: 'Beri kata sandi sementara', en: 'Give a temporary password' }),
  ),
});

export const AccountsAskedDto = dtoOf('AccountsAsked', {
  role: f.optional(role),
  area: areaField({ id: 'Wilayah dan yang ada di dalamnya', en: 'Area and what lies in it' }),
  closed: f.optional(f.flag({ id: 'Hanya yang ditutup, atau terbuka', en: 'Closed, or open' })),
  limit: f.optional(
    f.integer(
      { id: 'Akun per halaman', en: 'Accounts on a page' },
      { min: 1, max: 500, example: 100 },
    ),
  ),
  cursor: f.optional(f.uuid({ id: 'Penanda halaman berikutnya', en: 'Cursor of the next page' })),
});

/** An account as its administrator sees it. */
export class AdministeredAccountDto extends AccountDto {
  @ApiProperty({ example: false })
  closed!: boolean;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The last day on which it may be used',
    example: '2026-12-31',
  })
  validUntil?: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-01T01:00:00.000Z' })
  createdAt!: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2025-07-31T01:12:00.000Z' })
  lastSignInAt?: string;
}

export class AccountsDto {
  @ApiProperty({ type: [AdministeredAccountDto], description: 'In the order of user names' })
  accounts!: readonly AdministeredAccountDto[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent on the last page', example: ID })
  next?: string;
}

export class ChangedAccountDto {
  @ApiProperty({ type: AdministeredAccountDto })
  account!: AdministeredAccountDto;

  @ApiPropertyOptional({
    description: 'Told once, and only good for choosing another',
    example: 'k7mt-p2xv-9hqr-d4fn',
  })
  temporaryPassword?: string;
}

export const administeredDto = (
  account: AdministeredAccount,
  language: Language,
): AdministeredAccountDto => ({
  ...account,
  ...accountDto(account, language),
  areaName: areaName(account.area),
});
