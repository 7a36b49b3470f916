import { kecamatan } from '#libs/domain/area';
import { f } from '#libs/domain/kernel';
import { periodOf } from '#libs/domain/seal';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { FigureNamedDto, ShareDto } from '../figures/figure.dto.js';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';
import { knownAtField } from '../requests/time-fields.js';

export const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;

const formatField: RequestField = f.optional(
  f.choice({ id: 'Bentuk berkas', en: 'Form of the file' }, FORMATS, 'json'),
);

const periodField = (
  kind: 'MONTH' | 'SEMESTER',
  label: RequestField['label'],
  example: string,
  code: string,
): RequestField => ({
  ...f.text(label, { max: 7, example }),
  check: (value) => (periodOf(String(value))?.kind === kind ? undefined : code),
});

const monthField = periodField('MONTH', { id: 'Bulan', en: 'Month' }, '2025-07', 'NOT_A_MONTH');

export const KelurahanAskedDto = dtoOf('KelurahanAsked', {
  area: f.kelurahan({ id: 'Kode kelurahan', en: 'Kelurahan code' }),
  month: monthField,
  knownAt: knownAtField,
  format: formatField,
});

export const MinilokAskedDto = dtoOf('MinilokAsked', {
  area: {
    ...f.text(
      { id: 'Kode kecamatan', en: 'Code of a kecamatan' },
      { max: 20, example: '19.71.04' },
    ),
    check: (value) => (kecamatan(String(value)) === undefined ? 'NOT_A_KECAMATAN' : undefined),
  },
  month: monthField,
  knownAt: knownAtField,
  format: formatField,
});

export const SemesterAskedDto = dtoOf('SemesterAsked', {
  semester: periodField('SEMESTER', { id: 'Semester', en: 'Semester' }, '2025-1', 'NOT_A_SEMESTER'),
  knownAt: knownAtField,
  format: formatField,
});

class TabulatedCellDto {
  @ApiProperty({ description: 'Of a share, its numerator', example: 640 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

  @ApiProperty({ description: 'Opens the persons and facts', example: 'YWNjb21wYW5pZWQvMSAx' })
  receipt!: string;
}

class TabulatedAreaDto extends TabulatedCellDto {
  @ApiProperty({ example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'Asam' })
  name!: string;
}

class TabulatedCategoryDto extends TabulatedCellDto {
  @ApiProperty({ example: 'BADUTA' })
  category!: string;
}

class TabulatedFigureDto extends IntersectionType(FigureNamedDto, TabulatedCellDto) {
  @ApiProperty({ type: [TabulatedAreaDto], description: 'One step below; empty for a kelurahan' })
  areas!: readonly TabulatedAreaDto[];

  @ApiProperty({ type: [TabulatedCategoryDto] })
  categories!: readonly TabulatedCategoryDto[];
}

class TabulatedPeriodDto {
  @ApiProperty({ example: '2025-07' })
  id!: string;

  @ApiProperty({ example: 'Juli 2025' })
  title!: string;

  @ApiProperty({ format: 'date', example: '2025-07-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  until!: string;
}

class TabulatedSealDto {
  @ApiProperty({ example: '2025-07' })
  id!: string;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  hash!: string;
}

/** A tabulation, each of its numbers with its receipt. */
export class TabulationDto {
  @ApiProperty({ enum: ['kelurahan', 'minilok', 'semester'], example: 'minilok' })
  kind!: string;

  @ApiProperty({ example: 'Tabulasi mini lokakarya stunting kecamatan' })
  title!: string;

  @ApiProperty({ example: '19.71.04' })
  area!: string;

  @ApiProperty({ example: 'Rangkui' })
  name!: string;

  @ApiProperty({ type: TabulatedPeriodDto })
  period!: TabulatedPeriodDto;

  @ApiProperty({ format: 'date-time', example: '2025-08-04T02:10:00.000Z' })
  knownAt!: string;

  @ApiPropertyOptional({ description: 'The log was read up to here', example: '61639' })
  position?: string;

  @ApiPropertyOptional({
    type: TabulatedSealDto,
    description: 'Of a sealed period: the figures are as known when it was sealed',
  })
  seal?: TabulatedSealDto;

  @ApiProperty({ type: [TabulatedFigureDto] })
  figures!: readonly TabulatedFigureDto[];
}
