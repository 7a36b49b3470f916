import { ROLES, type Account, type Role, roleDef } from '#libs/identity';
import { areaName } from '#libs/domain/area';

import type { Language } from '#libs/domain/kernel';
import { f } from '#libs/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { dtoOf } from '../requests/fields-dto.js';

export const OpenSessionDto = dtoOf('OpenSession', {
  username: f.text({ id: 'Nama pengguna', en: 'User name' }, { max: 80, example: 'kader' }),
  password: f.text({ id: 'Kata sandi', en: 'Password' }, { max: 200, example: 'jejak-demo-2025' }),
});

export const OwnPasswordDto = dtoOf('OwnPassword', {
  current: f.text(
    { id: 'Kata sandi sekarang', en: 'Current password' },
    { max: 200, example: 'jejak-demo-2025' },
  ),
  next: f.text(
    { id: 'Kata sandi baru', en: 'New password' },
    { max: 200, example: 'empat kata yang mudah' },
  ),
});

export const ROLE_CODES = Object.keys(ROLES);

/** Who is signed in, and what for. */
export class AccountDto {
  @ApiProperty({ format: 'uuid', example: 'd0000000-0000-4000-8000-000000000001' })
  id!: string;

  @ApiProperty({ example: 'kader' })
  username!: string;

  @ApiProperty({ example: 'Kader Posyandu Asam' })
  displayName!: string;

  @ApiProperty({ enum: ROLE_CODES, example: 'KADER_POSYANDU' })
  role!: Role;

  @ApiProperty({ example: 'Kader posyandu' })
  roleTitle!: string;

  @ApiProperty({ description: 'A kelurahan or kecamatan code, or 19.71', example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'Asam' })
  areaName!: string;

  @ApiProperty({
    description:
      'What this role may do: what a command of the catalogue needs, and duties such as `audit` and `administer`',
    type: [String],
    example: ['register', 'visit', 'measure'],
  })
  permissions!: readonly string[];

  @ApiProperty({ enum: ['identified', 'beneficiaries', 'aggregate'], example: 'identified' })
  reads!: string;

  @ApiProperty({
    description: 'Signed in with a temporary password: nothing else goes until it is changed',
    example: false,
  })
  mustChangePassword!: boolean;
}

export class SessionDto {
  @ApiProperty({
    description: 'Send it as `Authorization: Bearer <token>`. It is told once.',
    example: 'c2VjcmV0LXRva2VuLW9mLTI1Ni1yYW5kb20tYml0cy4uLi4',
  })
  token!: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-31T14:00:00.000Z' })
  expiresAt!: string;

  @ApiProperty({ type: AccountDto })
  account!: AccountDto;
}

/* Not the class itself: what is spread is no instance of it. */
type ShownAccount = { [K in keyof AccountDto]: AccountDto[K] };

export const accountDto = (account: Account, language: Language): ShownAccount => {
  const { title, permissions, duties, reads } = roleDef(account.role);
  return {
    ...account,
    roleTitle: title[language],
    areaName: areaName(account.area),
    permissions: [...permissions, ...duties],
    reads,
    mustChangePassword: account.mustChangePassword === true,
  };
};
