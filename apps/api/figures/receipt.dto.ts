import { CATEGORIES } from '#libs/domain/family';
import { f } from '#libs/domain/kernel';
import { isReceiptCursor, openReceiptId } from '#libs/read-models/figures';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';
import { figureFields, ShareDto } from './figure.dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const RECEIPT =
  'YWNjb21wYW5pZWQvMSAxOS43MSAgMjAyNS0wMS0wMSAyMDI1LTA3LTMxIDIwMjUtMDctMzFUMTY6NTk6NTkuOTk5Wg';
const CURSOR =
  'MDE5N2EzYzItNWIxZS03YzQ0LTlkMGEtM2YyYjhlNmMxYTU1LzAxOTdhM2MyLTViMWUtN2M0NC05ZDBhLTNmMmI4ZTZjMWE1NS8wMTk3YTNjMi01YjFlLTdjNDQtOWQwYS0zZjJiOGU2YzFhNTU';

export const FORMATS = ['json', 'jsonl', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

export const limitField: RequestField = f.optional(
  f.integer({ id: 'Baris per halaman', en: 'Lines on a page' }, { min: 1, max: 200, example: 50 }),
);

export const ReceiptAskedDto = dtoOf('ReceiptAsked', {
  receipt: {
    ...f.optional(
      f.text({ id: 'Nomor kuitansi', en: 'Receipt id' }, { max: 400, example: RECEIPT }),
    ),
    check: (value) => (openReceiptId(String(value)) ? undefined : 'INVALID_RECEIPT'),
  },
  ...figureFields,
  limit: limitField,
  cursor: {
    ...f.optional(
      f.text(
        { id: 'Penanda halaman berikutnya', en: 'Cursor of the next page' },
        { max: 400, example: CURSOR },
      ),
    ),
    check: (value) => (isReceiptCursor(String(value)) ? undefined : 'INVALID_CURSOR'),
  },
  format: f.optional(f.choice({ id: 'Bentuk', en: 'Format' }, FORMATS, 'json')),
});

/** What was asked, as the receipt id says it: the same answer whenever it is asked. */
export class DatedQuestionDto {
  @ApiProperty({ example: '19.71' })
  area!: string;

  @ApiPropertyOptional({ enum: CATEGORIES, example: 'BADUTA' })
  category?: string;

  @ApiProperty({ format: 'date', example: '2025-01-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2025-07-31T16:59:59.999Z' })
  knownAt?: string;
}

export class ReceiptPersonDto {
  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Null once forgotten; absent where you may not see it',
    example: 'Siti Contoh',
  })
  name?: string | null;
}

/** A fact that puts a person there, as it counted at the moment of knowledge. */
export class ReceiptFactDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'HomeVisitCompleted' })
  type!: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-14T09:30:00+07:00' })
  occurredAt!: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-14T02:31:05.120Z' })
  recordedAt!: string;

  @ApiProperty({ example: 'Kunjungan selesai, bertemu Siti Contoh' })
  sentence!: string;
}

/** One line of a receipt. */
export class ReceiptItemDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ description: 'Whether you may open this family', example: true })
  mayOpen!: boolean;

  @ApiProperty({
    type: [ReceiptPersonDto],
    description: 'The person counted; everybody met, for a visit',
  })
  persons!: readonly ReceiptPersonDto[];

  @ApiProperty({ enum: CATEGORIES, isArray: true, example: ['BADUTA'] })
  categories!: readonly string[];

  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiProperty({
    description:
      'What the line adds to the figure; of a share, 1 in the numerator and 0 in the rest of the denominator',
    example: 1,
  })
  quantity!: number;

  @ApiProperty({ type: [ReceiptFactDto] })
  facts!: readonly ReceiptFactDto[];
}

export class ReceiptPageDto {
  @ApiProperty({ example: 'accompanied/1' })
  figure!: string;

  @ApiProperty({ type: DatedQuestionDto })
  question!: DatedQuestionDto;

  @ApiPropertyOptional({
    description: 'Opens the same lines at any later time; absent while the log is empty',
    example: RECEIPT,
  })
  receipt?: string;

  @ApiProperty({ description: 'The figure: what all lines add up to', example: 4437 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

  @ApiProperty({ description: 'How many lines all pages have together', example: 4437 })
  lines!: number;

  @ApiProperty({ type: [ReceiptItemDto] })
  items!: readonly ReceiptItemDto[];

  @ApiPropertyOptional({
    description: 'Cursor of the next page, to be sent with `receipt`; absent on the last',
    example: CURSOR,
  })
  next?: string;
}
