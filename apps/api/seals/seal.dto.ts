import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

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
