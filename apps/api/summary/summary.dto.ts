import { CATEGORIES } from '#libs/domain/family';
import { f } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ShareDto } from '../figures/figure.dto.js';
import { areaField, dtoOf } from '../requests/fields-dto.js';
import { asOfField, fromField, knownAtField } from '../requests/time-fields.js';

export const SummaryAskedDto = dtoOf('SummaryAsked', {
  area: areaField({
    id: 'Kota, kecamatan atau kelurahan; wilayah Anda bila kosong',
    en: 'City, kecamatan or kelurahan; your own area when left out',
  }),
  from: fromField,
  asOf: asOfField,
  knownAt: knownAtField,
  steps: f.optional(
    f.integer(
      { id: 'Berapa tingkat wilayah di bawahnya', en: 'How many steps of areas below it' },
      { min: 1, max: 2, example: 1 },
    ),
  ),
});

/** What opens the two numbers beside it, by `GET /figures/{name}/receipt?receipt=`. */
export class ReceiptsDto {
  @ApiProperty({ example: 'YWNjb21wYW5pZWQvMSAxOS43MSA' })
  accompanied!: string;

  @ApiProperty({ example: 'YXQtcmlzay8xIDE5LjcxIA' })
  atRisk!: string;
}

class FiguresDto {
  @ApiProperty({ example: 2756 })
  accompanied!: number;

  @ApiProperty({ example: 898 })
  atRisk!: number;

  @ApiPropertyOptional({
    type: ReceiptsDto,
    description: 'Absent while the log is empty, and for categories taken together',
  })
  receipts?: ReceiptsDto;
}

export class ByCategoryDto extends FiguresDto {
  @ApiProperty({ enum: [...CATEGORIES, 'BADUTA_BALITA'], example: 'BADUTA' })
  category!: string;
}

class OfAreaDto extends FiguresDto {
  @ApiProperty({ example: '19.71.04' })
  area!: string;

  @ApiProperty({ example: 'Rangkui' })
  name!: string;

  @ApiProperty({ type: [ByCategoryDto] })
  categories!: readonly ByCategoryDto[];
}

export class ByAreaDto extends OfAreaDto {
  @ApiPropertyOptional({
    type: () => [ByAreaDto],
    description: 'One step further down, where `steps` asked for it; empty for a kelurahan',
  })
  areas?: readonly ByAreaDto[];
}

/** A share beside the counts, with its own period. */
export class ShareFigureDto extends ShareDto {
  @ApiProperty({ example: 'coverage/1' })
  name!: string;

  @ApiProperty({ example: 'Cakupan pengukuran (D/S)' })
  title!: string;

  @ApiProperty({ format: 'date', example: '2025-07-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({ example: 'cHJldmFsZW5jZS8xIDE5LjcxIA' })
  receipt?: string;
}

class SaidDto {
  @ApiProperty({ example: 'LOW' })
  code!: string;

  @ApiProperty({ example: 'Rendah' })
  text!: string;
}

export class PrevalenceDto extends ShareFigureDto {
  @ApiProperty({ description: 'The national target', example: 14 })
  targetPercent!: number;

  @ApiProperty({
    description: 'What a healthy population shows: a lower figure is not believable',
    example: 2.28,
  })
  healthyPercent!: number;

  @ApiPropertyOptional({
    enum: ['ABOVE', 'BELOW'],
    description: 'Where the whole interval lies; absent where it holds the target',
    example: 'BELOW',
  })
  target?: string;

  @ApiPropertyOptional({ type: SaidDto, description: 'The level of WHO and UNICEF' })
  severity?: SaidDto;

  @ApiPropertyOptional({ type: SaidDto, description: 'Why the figure is not to be believed' })
  doubt?: SaidDto;
}

export class CoverageDto extends ShareFigureDto {
  @ApiProperty({
    description: 'Whether enough are measured to publish a prevalence',
    example: false,
  })
  publishable!: boolean;
}

class CountDto {
  @ApiProperty({ example: 216 })
  value!: number;

  @ApiPropertyOptional({ example: 'c3R1bnRlZC8xIDE5LjcxIA' })
  receipt?: string;
}

/** What a figure counts. A change of meaning is a new version. */
export class DefinitionDto {
  @ApiProperty({ example: 'accompanied/1' })
  name!: string;

  @ApiProperty({ example: 'Didampingi' })
  title!: string;

  @ApiProperty({ example: 'Orang yang dalam periode ini mendapat sekurangnya satu kontak selesai' })
  text!: string;
}

export class SummaryDto extends OfAreaDto {
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

  @ApiPropertyOptional({ description: 'The log was read up to here', example: '90412' })
  position?: string;

  @ApiProperty({ type: ByCategoryDto, description: 'BADUTA and BALITA together, as published' })
  childrenTogether!: ByCategoryDto;

  @ApiProperty({ type: [ByAreaDto], description: 'One step further down' })
  areas!: readonly ByAreaDto[];

  @ApiProperty({ type: CountDto, description: 'Children stunted by name; not a share' })
  stunted!: CountDto;

  @ApiProperty({ type: PrevalenceDto, description: 'Of the children measured in the period' })
  prevalence!: PrevalenceDto;

  @ApiProperty({ type: CoverageDto, description: 'D/S of the month of `asOf`, up to that day' })
  coverage!: CoverageDto;

  @ApiProperty({ type: [DefinitionDto] })
  definitions!: readonly DefinitionDto[];
}
