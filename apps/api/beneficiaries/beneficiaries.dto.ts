import { f } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf } from '../requests/fields-dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

export const BeneficiarySearchDto = dtoOf('BeneficiarySearch', {
  number: f.sealed(
    f.digits(
      { id: 'NIK atau nomor KK', en: 'NIK or number of the family card' },
      16,
      '1971044903240001',
    ),
  ),
});

export const ServedAskedDto = dtoOf('ServedAsked', {
  limit: f.optional(
    f.integer(
      { id: 'Keluarga per halaman', en: 'Families on a page' },
      { min: 1, max: 200, example: 50 },
    ),
  ),
  cursor: {
    ...f.optional(
      f.text(
        { id: 'Penanda halaman berikutnya', en: 'Cursor of the next page' },
        { max: 16, example: '90412' },
      ),
    ),
    check: (value) => (/^\d{1,15}$/.test(String(value)) ? undefined : 'INVALID_CURSOR'),
  },
});

class FoundMemberDto {
  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Enough to tell the members apart; null once forgotten',
    example: 'S. C.',
  })
  initials!: string | null;

  @ApiProperty({ enum: ['L', 'P'], example: 'P' })
  sex!: 'L' | 'P';

  @ApiProperty({ description: 'In whole years', example: 31 })
  age!: number;
}

class FoundFamilyDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiProperty({ description: 'You have served it and may open it', example: false })
  served!: boolean;

  @ApiProperty({ type: [FoundMemberDto], description: 'The eldest first' })
  members!: readonly FoundMemberDto[];
}

export class FoundFamiliesDto {
  @ApiProperty({ type: [FoundFamilyDto], description: 'Empty when nobody has this number' })
  families!: readonly FoundFamilyDto[];
}

class ServedMemberDto {
  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null once forgotten',
    example: 'Siti',
  })
  name!: string | null;
}

class ServedFamilyDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'You last recorded something',
    example: '2025-07-14T02:10:00.000Z',
  })
  lastAt!: string;

  @ApiProperty({ type: [ServedMemberDto] })
  members!: readonly ServedMemberDto[];
}

export class ServedFamiliesDto {
  @ApiProperty({ type: [ServedFamilyDto], description: 'The last served first' })
  families!: readonly ServedFamilyDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page', example: '812' })
  next?: string;
}
