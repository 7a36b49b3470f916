import { CATEGORIES } from '#libs/domain/family';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MeasurementDto } from '../family/life.dto.js';
import { dtoOf } from '../requests/fields-dto.js';
import { asOfField, knownAtField } from '../requests/time-fields.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

export const RiskCutDto = dtoOf('RiskCut', { asOf: asOfField, knownAt: knownAtField });

export class BothLanguagesDto {
  @ApiProperty({ example: 'LILA 22,8 < 23,5 cm' })
  id!: string;

  @ApiProperty({ example: 'MUAC 22.8 < 23.5 cm' })
  en!: string;
}

export class AssessorDto {
  @ApiProperty({ format: 'uuid', example: ID })
  actor!: string;

  @ApiPropertyOptional({ example: 'Bidan Rangkui' })
  name?: string;

  @ApiProperty({ example: 'BIDAN' })
  role!: string;

  @ApiProperty({ example: 'Bidan' })
  roleName!: string;

  @ApiProperty({ example: '19.71.04' })
  area!: string;

  @ApiProperty({ example: 'APP' })
  source!: string;
}

/** One judgement as its fact has it, corrections in force applied. */
export class JudgementDto {
  @ApiProperty({ format: 'uuid', example: ID })
  factId!: string;

  @ApiProperty({ enum: ['ASSESSED', 'REASSESSED', 'GRADUATED', 'REINSTATED'], example: 'ASSESSED' })
  kind!: string;

  @ApiProperty({ example: true })
  atRisk!: boolean;

  @ApiProperty({ description: 'The rules it was made under', example: 'risk/1' })
  ruleSet!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'boolean' },
    description: 'Absent when the assessor only named the factors',
    example: { immunisationComplete: false },
  })
  answers?: Readonly<Record<string, boolean | undefined>>;

  @ApiPropertyOptional({ type: [String], description: 'Of a graduation', example: [ID] })
  evidence?: readonly string[];

  @ApiProperty({ description: 'When it happened', example: '2025-03-03T12:00:00+07:00' })
  occurredAt!: string;

  @ApiProperty({ description: 'When a device took it down', example: '2025-03-03T12:05:00+07:00' })
  capturedAt!: string;

  @ApiProperty({ description: 'When the log took it in', example: '2025-03-03T05:06:00.000Z' })
  recordedAt!: string;

  @ApiProperty({ type: AssessorDto })
  by!: AssessorDto;

  @ApiProperty({ type: [String], description: 'Corrections in force', example: [] })
  correctedBy!: readonly string[];
}

export class FindingDto {
  @ApiProperty({ example: 'B5' })
  code!: string;

  @ApiProperty({ type: BothLanguagesDto })
  name!: BothLanguagesDto;

  @ApiProperty({ enum: ['YES', 'NO', 'UNKNOWN'], example: 'YES' })
  truth!: string;

  @ApiProperty({
    enum: ['RULE', 'DECLARED'],
    description: 'By rule, or stated by the assessor',
    example: 'RULE',
  })
  basis!: string;

  @ApiProperty({ type: BothLanguagesDto })
  reason!: BothLanguagesDto;

  @ApiProperty({ type: [String], description: 'The facts it rests on', example: [ID] })
  factIds!: readonly string[];

  @ApiProperty({ type: [String], description: 'Inputs that were not known', example: [] })
  missing!: readonly string[];
}

export class StepDto {
  @ApiProperty({ enum: ['CHANGE', 'FIND_OUT', 'LASTING'], example: 'CHANGE' })
  kind!: string;

  @ApiProperty({ example: 'B5' })
  code!: string;

  @ApiProperty({ type: BothLanguagesDto })
  name!: BothLanguagesDto;

  @ApiProperty({ type: BothLanguagesDto, description: 'As a sentence, with its day' })
  what!: BothLanguagesDto;

  @ApiProperty({ type: [String], example: ['muacCm'] })
  inputs!: readonly string[];

  @ApiPropertyOptional({ format: 'date', example: '2025-06-01' })
  by?: string;
}

export class WayOutDto {
  @ApiProperty({ description: 'The rules in force on the day asked about', example: 'risk/1' })
  ruleSet!: string;

  @ApiProperty({ description: 'Only a reassessment that says so is missing', example: false })
  ready!: boolean;

  @ApiProperty({ description: 'Some factor lasts as long as the category', example: false })
  lasting!: boolean;

  @ApiProperty({ format: 'date', example: '2025-04-02' })
  reassessmentCountsUntil!: string;

  @ApiProperty({ type: [StepDto] })
  steps!: readonly StepDto[];
}

/** Measured, not judged: never added to the persons at risk. */
export class StuntingDto {
  @ApiProperty({ enum: ['YES', 'NO', 'UNKNOWN'], example: 'NO' })
  stunted!: string;

  @ApiPropertyOptional({ example: -1.42 })
  haz?: number;

  @ApiPropertyOptional({ example: 'TINGGI_NORMAL' })
  class?: string;

  @ApiPropertyOptional({ type: BothLanguagesDto })
  className?: BothLanguagesDto;

  @ApiPropertyOptional({ format: 'date', example: '2025-07-05' })
  day?: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  factId?: string;

  @ApiProperty({ description: 'The height is to be measured again', example: false })
  recheck!: boolean;
}

export class KrsFactorDto {
  @ApiProperty({ example: 'K2' })
  code!: string;

  @ApiProperty({ type: BothLanguagesDto })
  name!: BothLanguagesDto;

  @ApiProperty({ enum: ['YES', 'NO', 'UNKNOWN', 'NOT_APPLICABLE'], example: 'NO' })
  truth!: string;

  @ApiProperty({ type: BothLanguagesDto })
  reason!: BothLanguagesDto;
}

/** The screening of the family (KRS): another thing again, never added to either. */
export class KrsDto {
  @ApiProperty({ enum: ['KRS', 'NOT_KRS', 'NOT_TARGET', 'UNKNOWN'], example: 'KRS' })
  outcome!: string;

  @ApiProperty({ enum: ['YES', 'NO', 'UNKNOWN', 'NOT_APPLICABLE'], example: 'NO' })
  fourT!: string;

  @ApiPropertyOptional({ example: '2' })
  welfareRank?: string;

  @ApiProperty({ type: [KrsFactorDto] })
  factors!: readonly KrsFactorDto[];

  @ApiProperty({ type: [String], example: [ID] })
  factIds!: readonly string[];
}

/** Why a person was or was not at risk on a day, from facts alone. */
export class RiskDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiProperty({ format: 'date', example: '2025-03-03' })
  asOf!: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2025-07-31T16:59:59.999Z' })
  knownAt?: string;

  @ApiPropertyOptional({ enum: CATEGORIES, example: 'BUMIL' })
  category?: string;

  @ApiPropertyOptional({ type: JudgementDto, description: 'In force; absent when never assessed' })
  assessment?: JudgementDto;

  @ApiPropertyOptional({
    type: JudgementDto,
    description: 'The sheet behind a graduation; absent when the assessment is the sheet itself',
  })
  sheet?: JudgementDto;

  @ApiProperty({ type: [FindingDto], description: 'As recorded with the sheet' })
  findings!: readonly FindingDto[];

  @ApiProperty({ type: [MeasurementDto], description: 'That the judgement rests on' })
  measurements!: readonly MeasurementDto[];

  @ApiPropertyOptional({ type: WayOutDto, description: 'While at risk' })
  wayOut?: WayOutDto;

  @ApiPropertyOptional({ type: StuntingDto, description: 'Of a child below five' })
  stunting?: StuntingDto;

  @ApiPropertyOptional({ type: KrsDto, description: 'Of the family' })
  krs?: KrsDto;
}
