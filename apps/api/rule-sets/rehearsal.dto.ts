import { RISK_CATEGORIES } from '#libs/domain/risk';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const OUTCOMES = ['AT_RISK', 'NOT_AT_RISK', 'UNKNOWN'];

/** One person who would be judged otherwise, with the family to open. */
export class MoveDto {
  @ApiProperty({ enum: ['IN', 'OUT'], example: 'IN' })
  direction!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiProperty({ enum: OUTCOMES, example: 'NOT_AT_RISK' })
  from!: string;

  @ApiProperty({ enum: OUTCOMES, example: 'AT_RISK' })
  to!: string;

  @ApiProperty({ type: [String], description: 'Factors under the candidate only', example: ['C1'] })
  appearing!: readonly string[];

  @ApiProperty({
    type: [String],
    description: 'Factors under the rules in force only',
    example: [],
  })
  disappearing!: readonly string[];
}

export class RehearsalTotalsDto {
  @ApiProperty({ description: 'Into risk', example: 31 })
  movesIn!: number;

  @ApiProperty({ description: 'Out of risk', example: 12 })
  movesOut!: number;

  @ApiProperty({ example: 3900 })
  unchanged!: number;

  @ApiProperty({
    description: 'Cannot be judged by the candidate from what is recorded',
    example: 112,
  })
  unknown!: number;
}

export class RehearsalGroupDto extends RehearsalTotalsDto {
  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  name!: string;

  @ApiProperty({ enum: [...RISK_CATEGORIES], example: 'CATIN' })
  category!: string;

  @ApiPropertyOptional({ type: [MoveDto], description: 'Absent for roles that see figures only' })
  moves?: readonly MoveDto[];
}

export class RehearsalDto {
  @ApiProperty({ description: 'The rules in force on that day', example: 'risk/1' })
  current!: string;

  @ApiProperty({ example: 'risk/2' })
  candidate!: string;

  @ApiProperty({ format: 'date', example: '2025-11-12' })
  asOf!: string;

  @ApiProperty({ description: 'Of the last fact that was read', example: '87379' })
  position!: string;

  @ApiProperty({ description: 'People in one of the five categories that day', example: 4055 })
  persons!: number;

  @ApiProperty({ example: 3824 })
  families!: number;

  @ApiProperty({ example: 87379 })
  facts!: number;

  @ApiProperty({ example: 1.7 })
  seconds!: number;

  @ApiProperty({ type: RehearsalTotalsDto })
  totals!: RehearsalTotalsDto;

  @ApiProperty({ type: [RehearsalGroupDto], description: 'By kelurahan, then category' })
  groups!: readonly RehearsalGroupDto[];
}
