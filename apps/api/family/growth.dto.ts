import { INDICES } from '#libs/domain/growth';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One z-score with its class by Permenkes 2/2020. */
export class ScoreDto {
  @ApiProperty({ enum: INDICES, example: 'HAZ' })
  index!: string;

  @ApiProperty({ example: 'PB/U atau TB/U' })
  name!: string;

  @ApiProperty({ description: 'SD, two decimals', example: -2.41 })
  z!: number;

  @ApiProperty({ description: 'Implausible: measure again', example: false })
  flagged!: boolean;

  @ApiPropertyOptional({ example: 'PENDEK' })
  class?: string;

  @ApiPropertyOptional({ example: 'Pendek' })
  className?: string;
}

/** The month of the growth card (KMS). */
export class KmsDto {
  @ApiProperty({ enum: ['N', 'T', 'O', 'B'], example: 'N' })
  code!: string;

  @ApiProperty({ example: 'Naik' })
  name!: string;

  @ApiProperty({ example: 'kenaikan sama dengan KBM atau lebih' })
  reason!: string;

  @ApiPropertyOptional({ description: 'Grams since the last weighing', example: 350 })
  gainGrams?: number;

  @ApiProperty({ description: '2T', example: false })
  twiceNotGaining!: boolean;

  @ApiProperty({ description: 'BGM', example: false })
  belowRedLine!: boolean;

  @ApiProperty({ type: [String], description: 'Why to refer', example: [] })
  refer!: readonly string[];
}

/** What a child's measurement comes to; derived each time, never stored. */
export class GrowthDto {
  @ApiProperty({ type: [ScoreDto] })
  scores!: readonly ScoreDto[];

  @ApiPropertyOptional({ type: KmsDto, description: 'Of the last weighing of a month' })
  kms?: KmsDto;
}
