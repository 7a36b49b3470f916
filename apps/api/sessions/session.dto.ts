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

const ROLE_CODES = Object.keys(ROLES);

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
    description: 'What this role may do; a command of the catalogue names the one it needs',
    type: [String],
    example: ['register', 'visit', 'measure'],
  })
  permissions!: readonly string[];

  @ApiProperty({ enum: ['identified', 'beneficiaries', 'aggregate'], example: 'identified' })
  reads!: string;
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

export const accountDto = (account: Account, language: Language): AccountDto => {
  const { title, permissions, reads } = roleDef(account.role);
  return {
    ...account,
    roleTitle: title[language],
    areaName: areaName(account.area),
    permissions,
    reads,
  };
};
