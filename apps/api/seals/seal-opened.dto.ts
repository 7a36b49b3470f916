import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ChangeOfPartDto } from '../figures/changes.dto.js';
import { FigureNamedDto, ShareDto } from '../figures/figure.dto.js';
import { SealDto } from './seal.dto.js';

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

class RestatedDto {
  @ApiProperty({ example: 4431 })
  value!: number;

  @ApiProperty({ description: 'Restated less sealed', example: -6 })
  difference!: number;

  @ApiProperty({
    type: [ChangeOfPartDto],
    description:
      'Why; they add up to the difference. `GET /figures/{name}/changes?from=<seal>` opens them',
  })
  parts!: readonly ChangeOfPartDto[];

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

  @ApiProperty({ type: [SealCategoryDto] })
  categories!: readonly SealCategoryDto[];

  @ApiProperty({ type: [SealAreaDto] })
  areas!: readonly SealAreaDto[];

  @ApiProperty({ example: 'YWNjb21wYW5pZWQvMSAxOS43MSA' })
  receipt!: string;
}

class SealedFigureDto extends FigureNamedDto {
  @ApiProperty({ description: 'Of a share, its numerator', example: 4437 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

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
