import { f } from '#libs/domain/kernel';
import { RULES_V1, withParameters, type Parameter } from '#libs/domain/risk';
import { ruleBookCommands, STANDINGS_OF_RULES } from '#libs/domain/rule-book';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf } from '../requests/fields-dto.js';
import { asOfField } from '../requests/time-fields.js';

const STANDINGS: readonly Parameter['standing'][] = ['SOURCED', 'CONFLICT', 'GENERAL_KNOWLEDGE'];

/** A candidate that passes: the first rules with one disputed figure decided the other way. */
export const exampleRules = withParameters(RULES_V1, 'risk/2', { hbCatin: 11 });

const { name: _named, ...activation } = ruleBookCommands.ActivateRuleSet.fields;
const { name: _rejected, ...rejection } = ruleBookCommands.RejectRuleSet.fields;

export const ProposeRuleSetDto = dtoOf('ProposeRuleSet', ruleBookCommands.ProposeRuleSet.fields);
export const ActivateRuleSetDto = dtoOf('ActivateRuleSet', activation);
export const RejectRuleSetDto = dtoOf('RejectRuleSet', rejection);
export const RehearseDto = dtoOf('Rehearse', {
  rules: f.json({ id: 'Isi aturan', en: 'The rules' }, {}),
  asOf: asOfField,
});

export class RuleSetActDto {
  @ApiProperty({ format: 'uuid', example: 'd0000000-0000-4000-8000-000000000007' })
  actor!: string;

  @ApiPropertyOptional({ example: 'Admin DP3AKB' })
  name?: string;

  @ApiProperty({ format: 'date-time', example: '2025-11-12T02:00:00.000Z' })
  at!: string;

  @ApiPropertyOptional({ description: 'Why', example: 'Batas Hb catin menurut kepala BKKBN' })
  reason?: string;
}

export class RuleSetPeriodDto {
  @ApiPropertyOptional({ format: 'date', description: 'Absent: always', example: '2026-01-01' })
  from?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The first day on which others count',
    example: '2026-07-01',
  })
  until?: string;
}

/** A figure or way of judging that the rules use, and how sure the programme is of it. */
export class ParameterDto {
  @ApiProperty({ example: 'hbCatin' })
  name!: string;

  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }], example: 12 })
  value!: number | string;

  @ApiPropertyOptional({
    oneOf: [{ type: 'number' }, { type: 'string' }],
    description: 'What the rules in force have, where it differs',
    example: 11,
  })
  inForce?: number | string;

  @ApiProperty({ description: 'Empty for a way of judging', example: 'g/dL' })
  unit!: string;

  @ApiProperty({ enum: [...STANDINGS], example: 'CONFLICT' })
  standing!: string;

  @ApiProperty({ example: 'domain.md 2.1 C4 (gk); [S21]' })
  source!: string;

  @ApiProperty({ example: 'Kemenkes dan WHO 12; kepala BKKBN menyebut 11.' })
  remark!: string;

  @ApiPropertyOptional({ type: [String], example: ['STANDALONE', 'ONLY_WITH_4T'] })
  choices?: readonly string[];
}

export class RuleSetDto {
  @ApiProperty({ example: 'risk/2' })
  name!: string;

  @ApiProperty({ example: 'Aturan risiko 2' })
  title!: string;

  @ApiProperty({ enum: [...STANDINGS_OF_RULES], example: 'PROPOSED' })
  standing!: string;

  @ApiProperty({ description: 'SHA-256 of the canonical JSON of the rules', example: '9f86d081' })
  hash!: string;

  @ApiPropertyOptional({ type: RuleSetActDto, description: 'Absent for the rules of the program' })
  proposed?: RuleSetActDto;

  @ApiPropertyOptional({ type: RuleSetActDto, description: 'The latest approval' })
  approved?: RuleSetActDto;

  @ApiPropertyOptional({ type: RuleSetActDto })
  rejected?: RuleSetActDto;

  @ApiProperty({ type: [RuleSetPeriodDto], description: 'When they are in force' })
  periods!: readonly RuleSetPeriodDto[];

  @ApiProperty({ type: [ParameterDto] })
  parameters!: readonly ParameterDto[];
}

export class RuleSetOpenedDto extends RuleSetDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The rules whole, as proposed',
    example: { name: 'risk/2' },
  })
  rules!: object;
}

export class RuleSetsDto {
  @ApiProperty({ description: 'The rules in force today', example: 'risk/1' })
  inForce!: string;

  @ApiProperty({ format: 'date', description: 'For an approval now', example: '2025-11-13' })
  earliestFrom!: string;

  @ApiProperty({ type: [RuleSetDto] })
  ruleSets!: readonly RuleSetDto[];
}

/** What became of a change of the rule book. Sending it again gives the same, with `repeated`. */
export class RuleBookAcceptedDto {
  @ApiProperty({ enum: ['accepted', 'repeated'], example: 'accepted' })
  status!: string;

  @ApiProperty({ example: 'risk/2' })
  ruleSet!: string;

  @ApiProperty({ format: 'uuid', example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55' })
  factId!: string;

  @ApiProperty({ description: 'Of the rule book after this fact', example: 1 })
  version!: number;

  @ApiProperty({ example: '90412' })
  position!: string;

  @ApiProperty({ format: 'date-time', example: '2025-11-12T02:00:00.000Z' })
  recordedAt!: string;
}
