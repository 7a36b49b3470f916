import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ID, STREAM, MOMENT } from './examples.js';

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
