import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WarningDto } from '../family-commands/outcome.dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

/** Who recorded a fact, in which role and for which area. */
export class ByDto {
  @ApiProperty({ description: 'Account id', example: 'd0000000-0000-4000-8000-000000000001' })
  actor!: string;

  @ApiPropertyOptional({ example: 'Kader Posyandu Asam' })
  name?: string;

  @ApiProperty({ example: 'KADER_POSYANDU' })
  role!: string;

  @ApiProperty({ example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'APP' })
  source!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  commandId!: string;
}

/** One fact of a family, told in a sentence. */
export class HistoryEntryDto {
  @ApiProperty({ format: 'uuid', example: ID })
  factId!: string;

  @ApiProperty({ example: 'HomeVisitCompleted' })
  type!: string;

  @ApiProperty({
    description: 'What it says, with the corrections in force: where a correction begins',
    example: { personIds: [ID], place: 'RUMAH' },
  })
  data!: Readonly<Record<string, unknown>>;

  @ApiProperty({ example: 4 })
  version!: number;

  @ApiProperty({ description: 'As it was recorded', example: 'Kunjungan selesai, bertemu Siti' })
  sentence!: string;

  @ApiPropertyOptional({
    description: 'As it reads with the corrections in force',
    example: 'Kunjungan selesai, bertemu Siti dan Budi',
  })
  sentenceNow?: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When it happened, as claimed',
    example: '2025-07-14T09:30:00+07:00',
  })
  occurredAt!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When it happened, with the corrections in force',
    example: '2025-07-13T09:30:00+07:00',
  })
  occurredAtNow?: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When a device took it down',
    example: '2025-07-14T09:31:00+07:00',
  })
  capturedAt!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When the log took it in',
    example: '2025-07-14T02:31:05.120Z',
  })
  recordedAt!: string;

  @ApiProperty({ type: ByDto })
  by!: ByDto;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The fact it corrects or voids',
    example: ID,
  })
  refersTo?: string;

  @ApiProperty({ type: [String], description: 'Corrections in force', example: [] })
  correctedBy!: readonly string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'The void in force', example: ID })
  voidedBy?: string;

  @ApiProperty({ type: [WarningDto] })
  warnings!: readonly WarningDto[];

  @ApiProperty({ description: 'Chains this fact to the one before', example: '9f86d081884c7d65' })
  hash!: string;
}

export class HistoryDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ example: 17 })
  version!: number;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Absent: as known now',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiProperty({ type: [HistoryEntryDto], description: 'In the order recorded' })
  facts!: readonly HistoryEntryDto[];
}
