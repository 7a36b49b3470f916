import { CATEGORIES } from '#libs/domain/family';
import { f, isDay } from '#libs/domain/kernel';
import { periodOf } from '#libs/domain/seal';
import { CHANGE_PARTS, isChangeCursor } from '#libs/read-models/figures';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';
import { fromField, plausibleDay } from '../requests/time-fields.js';
import { figureFields, FigureNamedDto, ShareDto } from './figure.dto.js';
import { limitField, ReceiptFactDto } from './receipt.dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const CURSOR = 'MDE5N2EzYzItNWIxZS03YzQ0LTlkMGEtM2YyYjhlNmMxYTU1';

export const CLOCKS = ['valid', 'known'] as const;

const endField = (id: string, en: string, example: string): RequestField => ({
  ...f.text({ id, en }, { max: 10, example }),
  check: (value) => {
    const text = String(value);
    if (periodOf(text) !== undefined) return undefined;
    return isDay(text) ? plausibleDay(text) : 'NOT_A_DAY_OR_SEAL';
  },
});

const changesFields: Readonly<Record<string, RequestField>> = {
  from: endField('Dari tanggal atau segel', 'From this day or seal', '2025-06-30'),
  to: endField('Sampai tanggal atau segel', 'To this day or seal', '2025-07-31'),
  clock: f.optional(
    f.choice({ id: 'Jam yang dibandingkan', en: 'The clock compared' }, CLOCKS, 'valid'),
  ),
  area: figureFields.area,
  category: figureFields.category,
  since: { ...fromField, label: { id: 'Awal periode', en: 'First day of the period' } },
  asOf: figureFields.asOf,
  knownAt: figureFields.knownAt,
};

export const ChangesAskedDto = dtoOf('ChangesAsked', changesFields);

export const ChangePageAskedDto = dtoOf('ChangePageAsked', {
  ...changesFields,
  limit: limitField,
  cursor: {
    ...f.optional(
      f.text(
        { id: 'Penanda halaman berikutnya', en: 'Cursor of the next page' },
        { max: 200, example: CURSOR },
      ),
    ),
    check: (value) => (isChangeCursor(String(value)) ? undefined : 'INVALID_CURSOR'),
  },
});

/** The figure at one end of the comparison. */
export class ChangeEndDto {
  @ApiPropertyOptional({ description: 'When this end is a seal', example: '2025-07' })
  seal?: string;

  @ApiProperty({ format: 'date', example: '2025-01-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2025-07-31T16:59:59.999Z' })
  knownAt?: string;

  @ApiProperty({ description: 'As the facts say it', example: 4437 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

  @ApiPropertyOptional({ description: 'As it was sealed', example: 4437 })
  sealed?: number;

  @ApiPropertyOptional({ example: 'YWNjb21wYW5pZWQvMSAxOS43MSA' })
  receipt?: string;
}

export class ChangeOfPartDto {
  @ApiProperty({ enum: Object.keys(CHANGE_PARTS), example: 'ENROLLED' })
  part!: string;

  @ApiProperty({ example: 'Baru terdaftar' })
  title!: string;

  @ApiProperty({ description: 'What came, less what went', example: 31 })
  value!: number;

  @ApiProperty({ description: 'The same in lines of the receipt', example: 31 })
  lines!: number;
}

/** Why a figure is not the same at both ends; the parts add up to the difference. */
export class ChangesDto {
  @ApiProperty({ type: FigureNamedDto })
  figure!: FigureNamedDto;

  @ApiProperty({ example: '19.71' })
  area!: string;

  @ApiPropertyOptional({ enum: CATEGORIES, example: 'BADUTA' })
  category?: string;

  @ApiProperty({ type: ChangeEndDto })
  from!: ChangeEndDto;

  @ApiProperty({ type: ChangeEndDto })
  to!: ChangeEndDto;

  @ApiProperty({ example: 31 })
  difference!: number;

  @ApiProperty({ type: [ChangeOfPartDto] })
  parts!: readonly ChangeOfPartDto[];
}

/** One person (or one family, or one deed) that a part is the sum of. */
export class ChangeItemDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ description: 'Whether you may open this family', example: true })
  mayOpen!: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent for a family', example: ID })
  personId?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Null once forgotten; absent where you may not see it',
    example: 'Siti Contoh',
  })
  name?: string | null;

  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiProperty({ description: 'What the line adds to the difference', example: 1 })
  value!: number;

  @ApiProperty({ type: [ReceiptFactDto], description: 'As they were recorded' })
  facts!: readonly ReceiptFactDto[];
}

export class ChangePageDto {
  @ApiProperty({ type: [ChangeItemDto] })
  items!: readonly ChangeItemDto[];

  @ApiPropertyOptional({
    description: 'Cursor of the next page; absent on the last',
    example: CURSOR,
  })
  next?: string;
}
