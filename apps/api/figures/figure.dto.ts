import { CATEGORIES } from '#libs/domain/family';
import { f } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { areaField, dtoOf } from '../requests/fields-dto.js';
import { asOfField, fromField, knownAtField } from '../requests/time-fields.js';

const RECEIPT = 'YWNjb21wYW5pZWQvMSAxOS43MSAgMjAyNS0wMS0wMSAyMDI1LTA3LTMx';

export const figureFields = {
  area: areaField({
    id: 'Kota, kecamatan atau kelurahan; wilayah Anda bila kosong',
    en: 'City, kecamatan or kelurahan; your own area when left out',
  }),
  category: f.optional(f.choice({ id: 'Kategori', en: 'Category' }, CATEGORIES, 'BADUTA')),
  from: fromField,
  asOf: asOfField,
  knownAt: knownAtField,
};

export const FigureAskedDto = dtoOf('FigureAsked', figureFields);

/** Of which figure another is a part; all parts of one division add up to it. */
class PartOfDto {
  @ApiProperty({ example: 'support/1' })
  figure!: string;

  @ApiProperty({ enum: ['KMS', 'KIND', 'FUNDING'], example: 'KIND' })
  by!: string;
}

/** What a figure counts, in words. A change of meaning is a new version. */
export class FigureNamedDto {
  @ApiProperty({ description: 'With its version', example: 'accompanied/1' })
  name!: string;

  @ApiProperty({ example: 'Didampingi' })
  title!: string;

  @ApiProperty({ example: 'Orang yang dalam periode ini mendapat sekurangnya satu kontak selesai' })
  text!: string;

  @ApiProperty({ example: 'orang' })
  unit!: string;

  @ApiPropertyOptional({
    description: 'Of a share, what it is a share of',
    example: 'anak yang diukur',
  })
  shareOf?: string;

  @ApiPropertyOptional({ type: PartOfDto, description: 'Only of a part of another figure' })
  partOf?: PartOfDto;
}

/** A part of a whole. Of fewer than 30 no percentage is told: it might point at one. */
export class ShareDto {
  @ApiProperty({ example: 216 })
  numerator!: number;

  @ApiProperty({ example: 2756 })
  denominator!: number;

  @ApiPropertyOptional({ example: 7.84 })
  percent?: number;

  @ApiPropertyOptional({ description: 'Lower end of the 95 % interval, in percent', example: 6.87 })
  low?: number;

  @ApiPropertyOptional({ description: 'Upper end of the 95 % interval, in percent', example: 8.9 })
  high?: number;
}

class CategoryValueDto {
  @ApiProperty({ enum: CATEGORIES, example: 'BADUTA' })
  category!: string;

  @ApiProperty({ example: 1474 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;
}

class AreaValueDto {
  @ApiProperty({ example: '19.71.04' })
  area!: string;

  @ApiProperty({ example: 'Rangkui' })
  name!: string;

  @ApiProperty({ example: 898 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;
}

/** One figure, dated on both clocks, with what opens it. */
export class FigureDto extends FigureNamedDto {
  @ApiProperty({ description: 'Of a share, its numerator', example: 4437 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

  @ApiProperty({
    description:
      'Lines of the receipt; the value itself unless a line counts for more than one, or for none',
    example: 4437,
  })
  lines!: number;

  @ApiProperty({ example: '19.71' })
  area!: string;

  @ApiPropertyOptional({ enum: CATEGORIES, example: 'BADUTA' })
  category?: string;

  @ApiProperty({ format: 'date', example: '2025-01-01' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'As known then: as asked, or when the last fact taken in was recorded',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiPropertyOptional({ description: 'The log was read up to here', example: '90412' })
  position?: string;

  @ApiPropertyOptional({
    description: 'Opens the same lines at any later time; absent while the log is empty',
    example: RECEIPT,
  })
  receipt?: string;

  @ApiProperty({
    type: [CategoryValueDto],
    description: 'A line of several categories counts in each of them',
  })
  categories!: readonly CategoryValueDto[];

  @ApiProperty({
    type: [AreaValueDto],
    description: 'One step further down; they add up to the value',
  })
  areas!: readonly AreaValueDto[];
}

const { area, category, asOf, knownAt } = figureFields;

export const TrendAskedDto = dtoOf('TrendAsked', {
  area,
  category,
  months: f.optional(
    f.integer({ id: 'Banyaknya bulan', en: 'How many months' }, { min: 1, max: 36, example: 12 }),
  ),
  asOf,
  knownAt,
});

/** The figure at the end of one month. */
export class TrendPointDto {
  @ApiProperty({ example: '2025-07' })
  month!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiProperty({ format: 'date', example: '2025-01-01' })
  from!: string;

  @ApiProperty({ example: 4437 })
  value!: number;

  @ApiPropertyOptional({ type: ShareDto, description: 'Only of a share' })
  share?: ShareDto;

  @ApiPropertyOptional({ example: RECEIPT })
  receipt?: string;
}
