import { CATEGORIES } from '#libs/domain/family';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
});

class FiguresDto {
  @ApiProperty({ example: 2756 })
  accompanied!: number;

  @ApiProperty({ example: 898 })
  atRisk!: number;
}

export class ByCategoryDto extends FiguresDto {
  @ApiProperty({ enum: [...CATEGORIES, 'BADUTA_BALITA'], example: 'BADUTA' })
  category!: string;
}

export class ByAreaDto extends FiguresDto {
  @ApiProperty({ example: '19.71.04' })
  area!: string;

  @ApiProperty({ example: 'Rangkui' })
  name!: string;

  @ApiProperty({ type: [ByCategoryDto] })
  categories!: readonly ByCategoryDto[];
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

export class SummaryDto extends ByAreaDto {
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

  @ApiProperty({ type: [DefinitionDto] })
  definitions!: readonly DefinitionDto[];
}
