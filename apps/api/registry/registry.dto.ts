import { KECAMATAN } from '#libs/domain/area';
import { CATEGORIES } from '#libs/domain/family';
import { f } from '#libs/domain/kernel';
import { isCursor } from '#libs/read-models/registry';
import { ApiProperty } from '@nestjs/swagger';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';
import { asOfField, knownAtField } from '../requests/time-fields.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

export const RISKS = ['AT_RISK', 'NOT_AT_RISK'] as const;

export const STUNTING = ['STUNTED', 'NOT_STUNTED', 'RECHECK', 'UNKNOWN'] as const;

/** What the registry can be narrowed to. Nothing personal: these travel in addresses. */
export const registryFilters: Readonly<Record<string, RequestField>> = {
  kecamatan: f.optional(
    f.choice(
      { id: 'Kode kecamatan', en: 'Kecamatan code' },
      KECAMATAN.map((k) => k.code),
      '19.71.04',
    ),
  ),
  kelurahan: f.optional(f.kelurahan({ id: 'Kode kelurahan', en: 'Kelurahan code' })),
  category: f.optional(f.choice({ id: 'Kategori', en: 'Category' }, CATEGORIES, 'BADUTA')),
  risk: f.optional(f.choice({ id: 'Status risiko', en: 'Risk' }, RISKS)),
  stunting: f.optional(
    f.choice({ id: 'Status stunting anak', en: 'Stunting of children' }, STUNTING),
  ),
  overdue: f.optional(f.flag({ id: 'Terlambat dikunjungi', en: 'Visit overdue' })),
  members: f.optional(
    f.flag({ id: 'Juga anggota tanpa kategori', en: 'Also members without a category' }, false),
  ),
  asOf: asOfField,
  knownAt: knownAtField,
  limit: f.optional(
    f.integer({ id: 'Baris per halaman', en: 'Rows on a page' }, { min: 1, max: 200, example: 50 }),
  ),
  cursor: {
    ...f.optional(
      f.text(
        { id: 'Penanda halaman berikutnya', en: 'Cursor of the next page' },
        {
          max: 200,
          example:
            'MDE5N2EzYzItNWIxZS03YzQ0LTlkMGEtM2YyYjhlNmMxYTU1LzAxOTdhM2MyLTViMWUtN2M0NC05ZDBhLTNmMmI4ZTZjMWE1NQ',
        },
      ),
    ),
    check: (value) => (isCursor(String(value)) ? undefined : 'INVALID_CURSOR'),
  },
};

export const RegistryFiltersDto = dtoOf('RegistryFilters', registryFilters);

/** The same with names and numbers, which go in a body only. */
export const RegistrySearchDto = dtoOf('RegistrySearch', {
  ...registryFilters,
  name: f.optional(
    f.sealed(f.text({ id: 'Nama', en: 'Name' }, { max: 120, example: 'siti contoh' })),
  ),
  nik: f.optional(f.sealed(f.digits({ id: 'NIK', en: 'NIK' }, 16, '1971044903240001'))),
});

/** One person of the registry. */
export class RegistryRowDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null once forgotten',
    example: 'Siti Contoh',
  })
  name!: string | null;

  @ApiProperty({ enum: CATEGORIES, type: String, nullable: true, example: 'BADUTA' })
  category!: string | null;

  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Melati 2' })
  posyandu!: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Null when never assessed',
    example: true,
  })
  atRisk!: boolean | null;

  @ApiProperty({
    enum: STUNTING,
    type: String,
    nullable: true,
    description: 'By the latest height that need not be measured again; null for who is no child',
    example: 'NOT_STUNTED',
  })
  stunting!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'That height, in SD for the age; null while there is none',
    example: -1.42,
  })
  haz!: number | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When it was measured',
    example: '2025-07-14',
  })
  measuredOn!: string | null;

  @ApiProperty({ enum: ['L', 'P'], example: 'P' })
  sex!: 'L' | 'P';

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2024-03-09' })
  birthDate!: string | null;

  @ApiProperty({ example: '2024-03' })
  birthMonth!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2025-07-14' })
  lastContactOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2025-08-14' })
  dueOn!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, example: false })
  overdue!: boolean | null;
}

export class RegistryPageDto {
  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiProperty({
    type: String,
    required: false,
    format: 'date-time',
    description: 'Absent: as known now',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiProperty({ description: 'How many rows all pages have together', example: 898 })
  total!: number;

  @ApiProperty({ type: [RegistryRowDto] })
  rows!: readonly RegistryRowDto[];

  @ApiProperty({
    type: String,
    required: false,
    description: 'Cursor of the next page; absent on the last',
    example: 'MDE5N2EzYzI',
  })
  next?: string;
}
