import { f } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf } from '../requests/fields-dto.js';

const STREAM = 'family-0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const MOMENT = '2025-07-31T02:31:05Z';

export const CheckAskedDto = dtoOf('CheckAsked', {
  sample: f.optional(
    f.integer(
      { id: 'Aliran yang dibandingkan', en: 'Streams that are compared' },
      { min: 1, max: 100_000, example: 1_000 },
    ),
  ),
  all: f.optional(f.flag({ id: 'Semua aliran', en: 'All streams' }, false)),
});

export class RebuildDto {
  @ApiProperty({ description: 'The version that is being built', example: 3 })
  version!: number;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  startedAt!: string;

  @ApiProperty({ description: 'Facts done', example: 41_200 })
  done!: number;

  @ApiProperty({ description: 'Facts in all', example: 61_639 })
  total!: number;

  @ApiProperty({ description: 'Facts a second so far', example: 21_000 })
  perSecond!: number;

  @ApiPropertyOptional({ example: 1 })
  secondsLeft?: number;
}

export class LastCheckDto {
  @ApiProperty({ format: 'date-time', example: MOMENT })
  checkedAt!: string;

  @ApiProperty({ description: 'Streams that were compared', example: 1_000 })
  streams!: number;

  @ApiProperty({ example: 0 })
  differences!: number;
}

export class ReadModelStatusDto {
  @ApiProperty({ example: 'registry' })
  name!: string;

  @ApiProperty({ example: 2 })
  version!: number;

  @ApiProperty({
    description: 'Everything up to here can be read; 0 before the first',
    example: '90412',
  })
  position!: string;

  @ApiProperty({ description: 'Of the newest fact; 0 while there is none', example: '90412' })
  head!: string;

  @ApiProperty({ description: 'Facts behind the log', example: 0 })
  lag!: number;

  @ApiProperty({ description: 'Milliseconds since the oldest of them was recorded', example: 0 })
  lagMs!: number;

  @ApiProperty({ description: 'Streams set aside because a fact could not be read', example: 0 })
  parked!: number;

  @ApiPropertyOptional({ type: RebuildDto, description: 'While it is built anew, wherever' })
  rebuild?: RebuildDto;

  @ApiPropertyOptional({ type: LastCheckDto })
  lastCheck?: LastCheckDto;
}

export class ReadModelsDto {
  @ApiProperty({ type: [ReadModelStatusDto] })
  readModels!: readonly ReadModelStatusDto[];
}

export class StartedDto {
  @ApiProperty({ example: 'registry' })
  name!: string;

  @ApiProperty({ description: 'How far it is, the list tells', example: true })
  started!: boolean;
}

/** A stream set aside by one read model; no word of what its facts say. */
export class ParkedDto {
  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ example: 'registry' })
  readModel!: string;

  @ApiProperty({ description: 'Of the fact that stopped it', example: 4 })
  version!: number;

  @ApiProperty({ example: '90412' })
  position!: string;

  @ApiProperty({ example: 'UnreadableFact at HomeVisitCompleted' })
  reason!: string;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  since!: string;
}

export class ParkedListDto {
  @ApiProperty({ type: [ParkedDto], description: 'The oldest first' })
  parked!: readonly ParkedDto[];
}

export class RetriedDto {
  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ description: 'It is still set aside', example: false })
  parked!: boolean;
}

export class DifferenceDto {
  @ApiProperty({ example: 'registry_person' })
  table!: string;

  @ApiProperty({ description: 'Family id, or position of the fact', example: STREAM.slice(7) })
  key!: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What stands there, as far as it differs; absent when a row is missing',
    example: { name: 'Siti' },
  })
  live?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What follows from the facts; absent when a row should not be there',
    example: { name: 'Siti Contoh' },
  })
  fresh?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({
    description: 'Why the database takes no such row',
    example: 'SQLSTATE 22007',
  })
  refused?: string;
}

export class CheckedDto {
  @ApiProperty({
    description: 'Streams, or facts of the index, that were compared',
    example: 1_000,
  })
  checked!: number;

  @ApiProperty({ example: 2.4 })
  seconds!: number;

  @ApiProperty({ description: 'How many differ in all', example: 0 })
  different!: number;

  @ApiProperty({ type: [DifferenceDto], description: 'The first of them' })
  differences!: readonly DifferenceDto[];
}
