import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MeasurementDto } from '../family/life.dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

export class RecordedFactDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'HomeVisitCompleted' })
  type!: string;

  @ApiProperty({ required: false, format: 'uuid', example: ID })
  personId?: string;
}

export class WarningDto {
  @ApiProperty({ description: 'Odd, accepted, and kept beside the fact', example: 'LATE_ENTRY' })
  code!: string;

  @ApiProperty({ required: false, example: 'nik' })
  field?: string;
}

/** What became of an accepted command. Sending it again gives the same, with `repeated`. */
export class AcceptedDto {
  @ApiProperty({ enum: ['accepted', 'repeated'], example: 'accepted' })
  status!: 'accepted' | 'repeated';

  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ description: 'Of the family after this command; also the ETag', example: 17 })
  version!: number;

  @ApiProperty({ description: 'Opaque; send it back as X-At-Least', example: '90412' })
  position!: string;

  @ApiProperty({ format: 'date-time', example: '2025-07-31T02:30:00.000Z' })
  recordedAt!: string;

  @ApiProperty({ type: [RecordedFactDto] })
  facts!: readonly RecordedFactDto[];

  @ApiProperty({ type: [WarningDto] })
  warnings!: readonly WarningDto[];

  @ApiPropertyOptional({
    type: MeasurementDto,
    description: 'Of RecordMeasurement: the scores, classes, growth card and what is odd about it',
  })
  measurement?: MeasurementDto;
}
