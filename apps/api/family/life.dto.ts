import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GrowthDto } from './growth.dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

/** Something that happened, with the fact that says so. */
class HappenedDto {
  @ApiProperty({ format: 'uuid', description: 'The fact', example: ID })
  factId!: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-14T09:30:00+07:00' })
  at!: string;
}

export class AssessmentDto extends HappenedDto {
  @ApiProperty({ enum: ['ASSESSED', 'REASSESSED', 'GRADUATED', 'REINSTATED'], example: 'ASSESSED' })
  kind!: string;

  @ApiProperty({ example: true })
  atRisk!: boolean;

  @ApiProperty({ type: [String], example: ['A9'] })
  factors!: readonly string[];

  @ApiProperty({ example: 'risk/1' })
  ruleSet!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'boolean' },
    description: 'What was answered; absent when the assessor only named the factors',
    example: { immunisationComplete: false },
  })
  answers?: Readonly<Record<string, boolean | undefined>>;
}

export class PregnancyDto extends HappenedDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiPropertyOptional({ format: 'date', example: '2025-11-02' })
  dueOn?: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2025-11-01T04:00:00+07:00' })
  endedAt?: string;

  @ApiPropertyOptional({ example: 'LAHIR_HIDUP' })
  outcome?: string;
}

export class MeasurementDto extends HappenedDto {
  @ApiPropertyOptional({ description: 'Kilograms', example: 9.8 })
  weightKg?: number;

  @ApiPropertyOptional({ description: 'Centimetres, as read', example: 74.5 })
  heightCm?: number;

  @ApiPropertyOptional({ enum: ['PB', 'TB'], description: 'Lying or standing', example: 'PB' })
  position?: string;

  @ApiPropertyOptional({ description: 'Centimetres', example: 13.5 })
  muacCm?: number;

  @ApiPropertyOptional({ description: 'Centimetres', example: 45.2 })
  headCm?: number;

  @ApiPropertyOptional({ description: 'Grams per decilitre', example: 11.2 })
  hb?: number;

  @ApiPropertyOptional({ enum: ['YA', 'TIDAK', 'TIDAK_DIPERIKSA'], example: 'TIDAK' })
  oedema?: string;

  @ApiProperty({ type: [String], description: 'What was odd about it', example: [] })
  warnings!: readonly string[];

  @ApiProperty({ type: [String], description: 'The same in words', example: [] })
  warningTexts!: readonly string[];

  @ApiPropertyOptional({ type: GrowthDto, description: 'Of a child below five' })
  growth?: GrowthDto;
}

export class HandoverDto extends HappenedDto {
  @ApiProperty({ example: 30 })
  eggs!: number;

  @ApiProperty({ description: 'The month it counts for', example: '2025-07' })
  period!: string;
}

export class SupportDto extends HappenedDto {
  @ApiProperty({ example: 'PMT' })
  kind!: string;

  @ApiPropertyOptional({ description: 'Who paid, where that was said', example: 'APBN' })
  funding?: string;
}

export class ReferralDto extends HappenedDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'PUSKESMAS' })
  to!: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2025-07-20T10:00:00+07:00' })
  answeredAt?: string;

  @ApiPropertyOptional({ example: 'DITANGANI' })
  result?: string;
}
