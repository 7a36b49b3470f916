import { periodOf } from '#libs/domain/seal';
import { f, toUtc } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';
import { knownAtField, knownAtOf } from '../requests/time-fields.js';

const periodField: RequestField = {
  ...f.text(
    {
      id: 'Bulan (2025-07) atau semester (2025-1)',
      en: 'A month (2025-07) or a semester (2025-1)',
    },
    { max: 7, example: '2025-07' },
  ),
  check: (value) => (periodOf(String(value)) === undefined ? 'NOT_A_PERIOD' : undefined),
};

const notToCome = (value: unknown): string | undefined =>
  knownAtField.check?.(value) ??
  ((knownAtOf(value) ?? '') > toUtc(Date.now()) ? 'IN_FUTURE' : undefined);

export const ProposeSealDto = dtoOf('ProposeSeal', {
  period: periodField,
  knownAt: { ...knownAtField, check: notToCome },
});

export const DecideSealDto = dtoOf('DecideSeal', {
  decision: f.choice({ id: 'Keputusan', en: 'Decision' }, ['APPROVE', 'REJECT']),
  hash: f.text(
    { id: 'SHA-256 isi yang dilihat', en: 'SHA-256 of the content that was seen' },
    { min: 64, max: 64, example: 'f'.repeat(64) },
  ),
  reason: f.optional(
    f.text(
      { id: 'Alasan, wajib bila menolak', en: 'Reason, required for a rejection' },
      { max: 500, example: 'Rangkui belum lengkap' },
    ),
  ),
});

export class SealActDto {
  @ApiProperty({ format: 'uuid', example: 'd0000000-0000-4000-8000-000000000007' })
  actor!: string;

  @ApiPropertyOptional({ example: 'Admin DP3AKB' })
  name?: string;

  @ApiProperty({ example: 'DP3AKB' })
  role!: string;

  @ApiProperty({ format: 'date-time', example: '2025-08-04T02:10:00.000Z' })
  at!: string;
}

/** A period that was closed, or is to be. */
export class SealDto {
  @ApiProperty({ description: 'The period itself', example: '2025-07' })
  id!: string;

  @ApiProperty({ enum: ['MONTH', 'SEMESTER'], example: 'MONTH' })
  kind!: string;

  @ApiProperty({ example: 'Juli 2025' })
  title!: string;

  @ApiProperty({ format: 'date', example: '2025-07-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  until!: string;

  @ApiProperty({ example: '19.71' })
  area!: string;

  @ApiProperty({ enum: ['PROPOSED', 'SEALED', 'REJECTED'], example: 'SEALED' })
  status!: string;

  @ApiProperty({ format: 'date-time', example: '2025-08-04T02:10:00.000Z' })
  knownAt!: string;

  @ApiProperty({
    description: 'SHA-256 over the canonical JSON (RFC 8785) of `content`',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  hash!: string;

  @ApiProperty({ type: SealActDto })
  proposed!: SealActDto;

  @ApiPropertyOptional({ type: SealActDto, description: 'The approval, or the rejection' })
  decided?: SealActDto;

  @ApiPropertyOptional({ example: 'Rangkui belum lengkap' })
  reason?: string;
}

export class SealsDto {
  @ApiProperty({ type: [SealDto], description: 'The latest period first' })
  seals!: readonly SealDto[];
}

class SealShareDto {
  @ApiProperty({ example: 216 })
  numerator!: number;

  @ApiProperty({ example: 2756 })
  denominator!: number;

  @ApiPropertyOptional({ description: 'Absent below 30', example: 7.84 })
  percent?: number;

  @ApiPropertyOptional({ description: 'Lower limit, 95 %', example: 6.87 })
  low?: number;

  @ApiPropertyOptional({ description: 'Upper limit, 95 %', example: 8.9 })
  high?: number;
}

class SealCategoryDto {
  @ApiProperty({ example: 'BADUTA' })
  category!: string;

  @ApiProperty({ example: 1474 })
  value!: number;

  @ApiPropertyOptional({ description: 'Denominator of a share', example: 1600 })
  of?: number;
}

class SealAreaDto {
  @ApiProperty({ example: '19.71.04' })
  area!: string;

  @ApiProperty({ example: 'Rangkui' })
  name!: string;

  @ApiProperty({ example: 640 })
  value!: number;

  @ApiPropertyOptional({ description: 'Denominator of a share', example: 700 })
  of?: number;
}

class RestatedPartDto {
  @ApiProperty({ example: 'VOIDED' })
  part!: string;

  @ApiProperty({ example: 'Pembatalan' })
  title!: string;

  @ApiProperty({ example: -6 })
  value!: number;

  @ApiProperty({ description: 'In lines of the receipt', example: -6 })
  lines!: number;
}

class RestatedDto {
  @ApiProperty({ example: 4431 })
  value!: number;

  @ApiProperty({ description: 'Restated less sealed', example: -6 })
  difference!: number;

  @ApiProperty({
    type: [RestatedPartDto],
    description:
      'Why; they add up to the difference. `GET /figures/{name}/changes?from=<seal>` opens them',
  })
  parts!: readonly RestatedPartDto[];

  @ApiPropertyOptional({ type: SealShareDto, description: 'Only of a share' })
  share?: SealShareDto;

  @ApiProperty({ type: [SealCategoryDto] })
  categories!: readonly SealCategoryDto[];

  @ApiProperty({ type: [SealAreaDto] })
  areas!: readonly SealAreaDto[];

  @ApiProperty({ example: 'YWNjb21wYW5pZWQvMSAxOS43MSA' })
  receipt!: string;
}

class SealedFigureDto {
  @ApiProperty({ example: 'accompanied/1' })
  name!: string;

  @ApiProperty({ example: 'Didampingi' })
  title!: string;

  @ApiProperty({ example: 'Orang yang dalam periode ini mendapat sekurangnya satu kontak selesai' })
  text!: string;

  @ApiProperty({ example: 'orang' })
  unit!: string;

  @ApiProperty({ description: 'Of a share, its numerator', example: 4437 })
  value!: number;

  @ApiPropertyOptional({ type: SealShareDto, description: 'Only of a share' })
  share?: SealShareDto;

  @ApiProperty({ type: [SealCategoryDto] })
  categories!: readonly SealCategoryDto[];

  @ApiProperty({ type: [SealAreaDto], description: 'The kecamatan' })
  areas!: readonly SealAreaDto[];

  @ApiProperty({ example: 'YWNjb21wYW5pZWQvMSAxOS43MSA' })
  receipt!: string;

  @ApiPropertyOptional({ type: RestatedDto, description: 'The same as known now' })
  restated?: RestatedDto;
}

class SealLogDto {
  @ApiProperty({ example: '61639' })
  position!: string;

  @ApiProperty({ example: 61639 })
  facts!: number;

  @ApiProperty({ example: 2914 })
  streams!: number;

  @ApiProperty({
    description:
      'SHA-256 over the digest one fact earlier (64 zeros before the first) and the hash of the fact, in hex, for every fact up to this position',
    example: '3608bca1e44ea6c4d268eb6db02260269892c0b42b86bbf1e77a6fa16c3c9282',
  })
  digest!: string;

  @ApiPropertyOptional({
    enum: ['RUNNING'],
    description: 'Absent from older seals, whose digest is that of `operator verify`',
    example: 'RUNNING',
  })
  method?: string;
}

/** A seal, what it fixed, and the same figures as known now beside it. */
export class SealOpenedDto extends SealDto {
  @ApiProperty({ description: 'The content still has the hash that was sealed', example: true })
  hashHolds!: boolean;

  @ApiProperty({ type: SealLogDto, description: 'The log at that moment' })
  log!: SealLogDto;

  @ApiProperty({ type: [SealedFigureDto] })
  figures!: readonly SealedFigureDto[];

  @ApiProperty({
    format: 'date-time',
    description: 'Up to when the restatement beside the seal knows',
    example: '2026-11-25T10:04:19.907Z',
  })
  restatedAt!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Exactly what was hashed',
    example: { period: '2025-07' },
  })
  content!: Readonly<Record<string, unknown>>;
}
