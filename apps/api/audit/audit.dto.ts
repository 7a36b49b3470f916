import { f } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf, momentField, type RequestField } from '../requests/fields-dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const STREAM = `family-${ID}`;
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const MOMENT = '2025-07-14T02:31:05.120Z';

const streamField: RequestField = f.optional(
  f.text({ id: 'Aliran', en: 'Stream' }, { max: 200, example: STREAM }),
);
const actorField: RequestField = f.optional(
  f.text(
    { id: 'Akun yang mencatat', en: 'Account that recorded' },
    { max: 60, example: 'd0000000-0000-4000-8000-000000000001' },
  ),
);
const span: Readonly<Record<string, RequestField>> = {
  from: momentField(
    { id: 'Dicatat mulai', en: 'Recorded at or after' },
    '2025-07-01T00:00:00+07:00',
  ),
  until: momentField({ id: 'Dicatat sebelum', en: 'Recorded before' }, '2025-08-01T00:00:00+07:00'),
};
const page: Readonly<Record<string, RequestField>> = {
  limit: f.optional(
    f.integer({ id: 'Baris per halaman', en: 'Rows on a page' }, { min: 1, max: 500, example: 50 }),
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
};

export const FactsAskedDto = dtoOf('FactsAsked', {
  stream: streamField,
  type: f.optional(
    f.text({ id: 'Jenis fakta', en: 'Kind of fact' }, { max: 80, example: 'HomeVisitCompleted' }),
  ),
  actor: actorField,
  correlation: f.optional(f.uuid({ id: 'Korelasi', en: 'Correlation' })),
  ...span,
  ...page,
});

export const AccessesAskedDto = dtoOf('AccessesAsked', {
  account: actorField,
  stream: streamField,
  ...span,
  ...page,
});

export const StreamAskedDto = dtoOf('StreamAsked', {
  from: f.optional(
    f.integer(
      { id: 'Mulai versi', en: 'From this version' },
      { min: 1, max: 2_000_000_000, example: 1 },
    ),
  ),
  limit: f.optional(
    f.integer({ id: 'Paling banyak', en: 'At most' }, { min: 1, max: 1_000, example: 500 }),
  ),
});

/** Where a fact stands and who recorded it. */
export class IndexedFactDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: '90412' })
  position!: string;

  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ example: 4 })
  version!: number;

  @ApiProperty({ example: 'HomeVisitCompleted' })
  type!: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-14T09:30:00+07:00' })
  occurredAt!: string;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  recordedAt!: string;

  @ApiProperty({ description: 'Account id', example: 'd0000000-0000-4000-8000-000000000001' })
  actor!: string;

  @ApiPropertyOptional({ description: 'Of the account', example: 'Kader Posyandu Asam' })
  actorName?: string;

  @ApiProperty({ example: 'KADER_POSYANDU' })
  role!: string;

  @ApiProperty({ example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'APP' })
  source!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  commandId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  correlationId!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The fact it corrects or voids',
    example: ID,
  })
  refersTo?: string;
}

export class IndexedFactsDto {
  @ApiProperty({ type: [IndexedFactDto], description: 'The newest first' })
  facts!: readonly IndexedFactDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page', example: '90362' })
  next?: string;

  @ApiPropertyOptional({
    description: 'How far the index is; later facts are not in it yet',
    example: '90412',
  })
  position?: string;
}

/** An entry with the hash that it is chained by. */
export class RawEntryDto {
  @ApiProperty({ example: '90412' })
  position!: string;

  @ApiProperty({
    description: 'SHA-256 over the canonical JSON (RFC 8785) of `entry`, in hex',
    example: HASH,
  })
  hash!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As it is stored, and all of it: personal data as ciphertext',
    example: { id: ID, stream: STREAM, version: 4, type: 'HomeVisitCompleted', previousHash: HASH },
  })
  entry!: Readonly<Record<string, unknown>>;
}

export class RawStreamDto {
  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ description: 'How many facts the whole stream has', example: 17 })
  version!: number;

  @ApiProperty({ type: [RawEntryDto], description: 'In order of version' })
  entries!: readonly RawEntryDto[];

  @ApiPropertyOptional({ description: '`from` of the rest; absent at the end', example: 501 })
  next?: number;
}

export class LinkDto {
  @ApiProperty({ example: 4 })
  version!: number;

  @ApiProperty({ description: 'Kept with the fact', example: HASH })
  hash!: string;

  @ApiProperty({ description: 'Computed from its content just now', example: HASH })
  recomputed!: string;

  @ApiProperty({ description: 'What it says of the fact before it', example: HASH })
  previousHash!: string;

  @ApiProperty({
    description: 'The hash of the fact before it; zeros before the first',
    example: HASH,
  })
  expectedPrevious!: string;

  @ApiProperty({ example: true })
  holds!: boolean;
}

/** A stream as nothing but its chain: no type, no day, nothing of what its facts say. */
export class StreamChainDto {
  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ description: 'Every link of the whole stream holds', example: true })
  wholeStreamHolds!: boolean;

  @ApiProperty({ type: [LinkDto], description: 'In order of version' })
  links!: readonly LinkDto[];
}

export class ChainDto {
  @ApiProperty({ type: LinkDto, description: 'Of this fact' })
  link!: LinkDto;

  @ApiProperty({ description: 'Every link of the whole stream holds', example: true })
  wholeStreamHolds!: boolean;

  @ApiPropertyOptional({ description: 'The first version whose link is broken', example: 3 })
  firstBroken?: number;
}

export class AmendmentDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'FactCorrected' })
  type!: string;

  @ApiProperty({ example: 9 })
  version!: number;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  recordedAt!: string;

  @ApiPropertyOptional({ example: 'Berat dikoreksi menjadi 9,6 kg' })
  sentence?: string;
}

export class AuditedFactDto {
  @ApiProperty({ type: RawEntryDto })
  envelope!: RawEntryDto;

  @ApiProperty({ type: ChainDto })
  chain!: ChainDto;

  @ApiPropertyOptional({
    description: 'What it says; absent when it cannot be opened',
    example: 'Kunjungan selesai, bertemu Siti',
  })
  sentence?: string;

  @ApiPropertyOptional({
    description: 'Of the account that recorded it',
    example: 'Kader Posyandu Asam',
  })
  actorName?: string;

  @ApiProperty({ type: [AmendmentDto], description: 'Corrections and voids that refer to it' })
  amendments!: readonly AmendmentDto[];
}

/** One reading of personal data, or a refused attempt at it. */
export class AccessDto {
  @ApiProperty({ format: 'date-time', example: MOMENT })
  at!: string;

  @ApiProperty({ description: 'Account id', example: 'd0000000-0000-4000-8000-000000000001' })
  account!: string;

  @ApiPropertyOptional({ example: 'Kader Posyandu Asam' })
  accountName?: string;

  @ApiProperty({ example: 'KADER_POSYANDU' })
  role!: string;

  @ApiProperty({ example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'GET /api/v1/families/:familyId' })
  action!: string;

  @ApiPropertyOptional({ example: STREAM })
  stream?: string;

  @ApiProperty({ description: '200 shown, 403 refused', example: 200 })
  status!: number;

  @ApiProperty({ format: 'uuid', example: ID })
  requestId!: string;
}

export class AccessesDto {
  @ApiProperty({ type: [AccessDto], description: 'The newest first' })
  accesses!: readonly AccessDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page', example: '812' })
  next?: string;
}
