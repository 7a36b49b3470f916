import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ID, STREAM, MOMENT } from './examples.js';

/** One reading of personal data, or a refused attempt at it. */
export class AccessDto {
  @ApiProperty({ format: 'date-time', example: MOMENT })
  at!: string;

  @ApiProperty({ description: 'Account id', example: 'd0000000-0000-4000-8000-000000000001' })
  account!: string;

  @ApiPropertyOptional({ example: 'Kader Posyandu Asam' })
  accountName?: string;

  @ApiProperty({ example: 'KADER_POSYANDU' })
  role!: string;

  @ApiProperty({ example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'GET /api/v1/families/:familyId' })
  action!: string;

  @ApiPropertyOptional({ example: STREAM })
  stream?: string;

  @ApiProperty({ description: '200 shown, 403 refused', example: 200 })
  status!: number;

  @ApiProperty({ format: 'uuid', example: ID })
  requestId!: string;
}

export class AccessesDto {
  @ApiProperty({ type: [AccessDto], description: 'The newest first' })
  accesses!: readonly AccessDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page', example: '812' })
  next?: string;
}
