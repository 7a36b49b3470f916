import { CATEGORIES } from '#libs/domain/family';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dtoOf } from '../requests/fields-dto.js';
import { asOfField, knownAtField } from '../requests/time-fields.js';
import {
  AssessmentDto,
  HandoverDto,
  MeasurementDto,
  PregnancyDto,
  ReferralDto,
  SupportDto,
} from './life.dto.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

export const FamilyCutDto = dtoOf('FamilyCut', { asOf: asOfField, knownAt: knownAtField });

/** One member of a family, on the day asked about. Personal data are absent once forgotten. */
export class PersonDto {
  @ApiProperty({ format: 'uuid', example: ID })
  personId!: string;

  @ApiPropertyOptional({ example: 'Siti Contoh' })
  name?: string;

  @ApiPropertyOptional({ example: '1971044903240001' })
  nik?: string;

  @ApiProperty({ example: 'DECLARED' })
  nikStatus!: string;

  @ApiProperty({ enum: ['L', 'P'], example: 'P' })
  sex!: string;

  @ApiPropertyOptional({ format: 'date', example: '2024-03-09' })
  birthDate?: string;

  @ApiProperty({ example: '2024-03' })
  birthMonth!: string;

  @ApiProperty({ example: 'ANAK' })
  role!: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  motherId?: string;

  @ApiPropertyOptional({ example: '081200000000' })
  phone?: string;

  @ApiProperty({ description: 'In this family at the end of the day', example: true })
  present!: boolean;

  @ApiPropertyOptional({ description: 'How she left', example: 'PINDAH_KELUARGA' })
  left?: string;

  @ApiPropertyOptional({ enum: CATEGORIES, example: 'BADUTA' })
  category?: string;

  @ApiPropertyOptional({ description: 'Absent when never assessed', example: true })
  atRisk?: boolean;

  @ApiPropertyOptional({ format: 'date', example: '2025-07-14' })
  lastContactOn?: string;

  @ApiPropertyOptional({ type: AssessmentDto, description: 'The latest' })
  assessment?: AssessmentDto;

  @ApiProperty({ type: [PregnancyDto] })
  pregnancies!: readonly PregnancyDto[];

  @ApiProperty({ type: [MeasurementDto], description: 'Oldest first' })
  measurements!: readonly MeasurementDto[];

  @ApiProperty({ type: [HandoverDto] })
  handovers!: readonly HandoverDto[];

  @ApiProperty({ type: [SupportDto] })
  supports!: readonly SupportDto[];

  @ApiProperty({ type: [ReferralDto] })
  referrals!: readonly ReferralDto[];
}

export class OpenResurveyDto {
  @ApiProperty({ format: 'uuid', example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55' })
  id!: string;

  @ApiProperty({ format: 'date-time', example: '2025-08-01T00:00:00+07:00' })
  at!: string;

  @ApiProperty({ example: 'DATA_MERAGUKAN' })
  reason!: string;

  @ApiPropertyOptional({ format: 'date', example: '2025-08-31' })
  dueOn?: string;
}

/** A family as known at `knownAt` and true on `asOf`. */
export class FamilyDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiProperty({ description: 'Of what is known; also the ETag', example: 17 })
  version!: number;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Absent: as known now',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiProperty({ format: 'date-time', example: '2024-02-05T09:00:00+07:00' })
  registeredAt!: string;

  @ApiProperty({ example: false })
  closed!: boolean;

  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiPropertyOptional({ example: 'Melati 2' })
  posyandu?: string;

  @ApiPropertyOptional({ example: 'Jl. Contoh 12 RT 03 RW 01' })
  address?: string;

  @ApiPropertyOptional({ example: '1971010203240007' })
  cardNumber?: string;

  @ApiPropertyOptional({ example: 'KTP_PANGKALPINANG' })
  residency?: string;

  @ApiProperty({ description: 'Re-surveys asked for and not done', example: 0 })
  openResurveys!: number;

  @ApiProperty({ type: [OpenResurveyDto], description: 'The same, each with its id' })
  resurveys!: readonly OpenResurveyDto[];

  @ApiProperty({ type: [PersonDto] })
  persons!: readonly PersonDto[];
}
