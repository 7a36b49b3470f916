import { externalReportFields, readPrinted } from '#libs/domain/report';
import { JULY_2025 } from '#libs/reports';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf } from '../requests/fields-dto.js';
import { DefinitionDto } from '../summary/summary.dto.js';

/** For describing it: figures may also come as printed, `"6.160"`, which no schema of numbers says. */
export const KeepReportDto = dtoOf('KeepReport', externalReportFields);

const july = readPrinted(JULY_2025);

/** The one of July 2025, in numbers. */
export const exampleReport = 'report' in july ? july.report : {};

class FiguresDto {
  @ApiProperty({ example: 4437 })
  accompanied!: number;

  @ApiProperty({ example: 1725 })
  atRisk!: number;

  @ApiPropertyOptional({ description: 'As printed, where it was', example: 28 })
  percent?: number;
}

class HypothesisDto {
  @ApiProperty({ example: 'AT_RISK_ADDED_ON_TOP' })
  code!: string;

  @ApiProperty({ example: 'Yang berisiko dijumlahkan lagi di atas yang didampingi' })
  text!: string;
}

/**
 * What one rule says about a published report: from its own figures alone, or (R-OWN, R-CHANGE)
 * beside others.
 */
class CheckDto {
  @ApiProperty({ example: 'R-SUM-ACCOMPANIED' })
  rule!: string;

  @ApiProperty({ enum: ['PASS', 'FAIL', 'UNDETERMINED', 'MISSING'], example: 'FAIL' })
  outcome!: string;

  @ApiProperty({ example: 'Rincian didampingi berjumlah 4.437, angka utama 6.160' })
  sentence!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    example: { headline: 6160, sum: 4437, difference: 1723 },
  })
  figures!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [HypothesisDto], description: 'Shown to people, never applied' })
  hypotheses!: readonly HypothesisDto[];
}

/** Figures somebody published. They are kept as printed, and are not the city's own. */
export class ReportDto {
  @ApiProperty({ example: '2025-07-31-alineanews-id' })
  id!: string;

  @ApiProperty({ example: 'Rapat Koordinasi Semester I 2025' })
  title!: string;

  @ApiProperty({ example: 'ALINEANEWS.ID' })
  outlet!: string;

  @ApiPropertyOptional({ example: 'https://contoh.id/berita' })
  url?: string;

  @ApiPropertyOptional({ example: 'Sekretaris Daerah' })
  speaker?: string;

  @ApiProperty({ format: 'date', example: '2025-07-29' })
  publishedOn!: string;

  @ApiProperty({ example: '19.71' })
  area!: string;

  @ApiPropertyOptional({ format: 'date', example: '2025-01-01' })
  periodFrom?: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  periodUntil!: string;

  @ApiProperty({ type: FiguresDto, description: 'As printed' })
  headline!: FiguresDto;

  @ApiProperty({ enum: ['CONSISTENT', 'UNVERIFIED'], example: 'UNVERIFIED' })
  verdict!: string;

  @ApiProperty({ format: 'date-time', example: '2025-08-01T02:30:00.000Z' })
  recordedAt!: string;
}

export class ReportsDto {
  @ApiProperty({ type: [ReportDto], description: 'The latest period first' })
  reports!: readonly ReportDto[];
}

/** A report that was sent, and what can be said about it from itself alone. */
export class ReportKeptDto extends ReportDto {
  @ApiProperty({
    enum: ['kept', 'repeated'],
    description: 'repeated: the very same report had been kept before, and nothing was added',
    example: 'kept',
  })
  status!: string;

  @ApiProperty({ type: [CheckDto] })
  checks!: readonly CheckDto[];
}

export class ReportLineDto extends FiguresDto {
  @ApiProperty({ example: 'Ibu hamil' })
  label!: string;

  @ApiProperty({ type: [String], example: ['BUMIL'] })
  categories!: readonly string[];

  @ApiPropertyOptional({ type: FiguresDto, description: 'The city’s own figures of these' })
  own?: FiguresDto;
}

class OwnFiguresDto extends FiguresDto {
  @ApiProperty({ format: 'date', example: '2025-01-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Absent: as known now',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiProperty({ type: [DefinitionDto] })
  definitions!: readonly DefinitionDto[];
}

/** A published report, what is odd in it, and what the city's own facts say of the same period. */
export class ReportBesideDto extends ReportDto {
  @ApiProperty({ type: [ReportLineDto] })
  lines!: readonly ReportLineDto[];

  @ApiProperty({ type: [CheckDto] })
  checks!: readonly CheckDto[];

  @ApiProperty({ type: OwnFiguresDto })
  own!: OwnFiguresDto;

  @ApiProperty({ description: 'Of the fact that keeps the report', example: '9f86d081884c7d65' })
  hash!: string;
}
