import { isValidityCursor } from '#libs/read-models/validity';
import { f } from '#libs/domain/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { areaField, dtoOf, type RequestField } from '../requests/fields-dto.js';
import { asOfField, knownAtField } from '../requests/time-fields.js';

const CURSOR =
  'MjAyNS0wNi0wMiAwMTk3YTNjMi01YjFlLTdjNDQtOWQwYS0zZjJiOGU2YzFhNTUvMDE5N2EzYzItNWIxZS03YzQ0LTlkMGEtM2YyYjhlNmMxYTU2L09WRVJEVUU';

const area: RequestField = areaField({
  id: 'Kota, kecamatan atau kelurahan; wilayah Anda bila kosong',
  en: 'City, kecamatan or kelurahan; your own area when left out',
});

const key = (id: string, en: string, example: string): RequestField =>
  f.optional(f.text({ id, en }, { max: 60, example }));

export const ValidityAskedDto = dtoOf('ValidityAsked', {
  area,
  asOf: asOfField,
  knownAt: knownAtField,
});

export const ValidityFoundDto = dtoOf('ValidityFoundAsked', {
  area,
  asOf: asOfField,
  knownAt: knownAtField,
  worker: key(
    'Hanya milik petugas ini',
    'Only those of this worker',
    'd0000000-0000-4000-8000-000000000001',
  ),
  group: key(
    'Petugas atau kelurahan yang dibuka, untuk aturan tentang kelompok',
    'The worker or kelurahan to open, for rules about groups',
    '19.71.04.1006',
  ),
  limit: f.optional(
    f.integer(
      { id: 'Jumlah per halaman', en: 'Items on a page' },
      { min: 1, max: 200, example: 50 },
    ),
  ),
  cursor: {
    ...f.optional(
      f.text({ id: 'Penanda halaman', en: 'Page cursor' }, { max: 400, example: CURSOR }),
    ),
    check: (value) => (isValidityCursor(String(value)) ? undefined : 'INVALID_CURSOR'),
  },
});

export const ValidityTrendDto = dtoOf('ValidityTrendAsked', {
  area,
  asOf: asOfField,
  knownAt: knownAtField,
  months: f.optional(
    f.integer({ id: 'Jumlah bulan', en: 'Months' }, { min: 1, max: 36, example: 12 }),
  ),
});

export class RuleDto {
  @ApiProperty({ description: 'Of domain.md 9.2; Q-... of 9.3', example: 'AN-09' })
  id!: string;

  @ApiProperty({ enum: ['E', 'W', 'I'], example: 'W' })
  severity!: string;

  @ApiProperty({ enum: ['PERSON', 'WORKER', 'AREA', 'POSYANDU', 'AGE_GROUP'], example: 'PERSON' })
  about!: string;

  @ApiProperty({ example: 'Anak lama tidak diukur' })
  title!: string;

  @ApiProperty({ example: 'Anak di bawah lima tahun tidak diukur selama lebih dari 90 hari.' })
  text!: string;

  @ApiProperty({ description: 'Who can put it right', example: 'Kader pendamping keluarga' })
  fixedBy!: string;

  @ApiProperty({ description: 'Persons, workers, areas or age groups found', example: 41 })
  count!: number;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The oldest of them',
    example: '2025-03-02',
  })
  since?: string;
}

export class ValidityDto {
  @ApiProperty({ example: '19.71' })
  area!: string;

  @ApiProperty({ example: 'Kota Pangkalpinang' })
  name!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'As known at; absent for now',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiPropertyOptional({ description: 'The log was read up to here', example: '90412' })
  position?: string;

  @ApiProperty({ type: [RuleDto] })
  rules!: readonly RuleDto[];
}

class FoundAreaDto {
  @ApiProperty({ example: '19.71.04.1006' })
  area!: string;

  @ApiProperty({ example: 'Asam' })
  name!: string;

  @ApiProperty({ example: 7 })
  count!: number;
}

class FoundWorkerDto {
  @ApiProperty({ example: 'd0000000-0000-4000-8000-000000000001' })
  worker!: string;

  @ApiPropertyOptional({ example: 'Kader Posyandu Asam' })
  name?: string;

  @ApiProperty({ example: 7 })
  count!: number;
}

class FoundGroupDto {
  @ApiProperty({ description: 'Send it back as `group`', example: '19.71.04.1006' })
  group!: string;

  @ApiPropertyOptional({ example: 'Asam' })
  name?: string;

  @ApiProperty({ example: 'Asam: D/S 61,2 % (30 dari 49 anak)' })
  detail!: string;

  @ApiProperty({ format: 'date', example: '2025-03-31' })
  since!: string;

  @ApiProperty({ example: 30 })
  n!: number;

  @ApiProperty({ example: 49 })
  of!: number;
}

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

class FoundItemDto {
  @ApiProperty({ format: 'uuid', example: ID })
  familyId!: string;

  @ApiPropertyOptional({ format: 'uuid', example: ID })
  personId?: string;

  @ApiPropertyOptional({ description: 'Absent once forgotten', example: 'Budi Contoh' })
  name?: string;

  @ApiProperty({ example: '19.71.04.1006' })
  kelurahan!: string;

  @ApiProperty({ example: 'Asam' })
  kelurahanName!: string;

  @ApiProperty({ example: 'Pengukuran terakhir lebih dari 90 hari lalu' })
  detail!: string;

  @ApiProperty({ format: 'date', example: '2025-06-02' })
  since!: string;

  @ApiPropertyOptional({ example: 'd0000000-0000-4000-8000-000000000001' })
  worker?: string;

  @ApiPropertyOptional({ example: 'Kader Posyandu Asam' })
  workerName?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The fact it is about', example: ID })
  factId?: string;
}

/** What one rule finds: where, with whom, and whom, those first for whom it is longest. */
export class FoundDto extends RuleDto {
  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'As known at; absent for now',
    example: '2025-07-31T16:59:59.999Z',
  })
  knownAt?: string;

  @ApiProperty({ type: [FoundAreaDto], description: 'The most first' })
  areas!: readonly FoundAreaDto[];

  @ApiProperty({ type: [FoundWorkerDto], description: 'The most first' })
  workers!: readonly FoundWorkerDto[];

  @ApiProperty({ type: [FoundGroupDto], description: 'Of a rule about workers or areas' })
  groups!: readonly FoundGroupDto[];

  @ApiProperty({ description: 'Your role sees figures, no families', example: false })
  aggregatesOnly!: boolean;

  @ApiProperty({
    type: [FoundItemDto],
    description: 'Of a rule about workers or areas only with `group`',
  })
  items!: readonly FoundItemDto[];

  @ApiPropertyOptional({ example: 'MjAyNS0wNi0wMg' })
  next?: string;
}

export class MonthCountDto {
  @ApiProperty({ example: '2025-07' })
  month!: string;

  @ApiProperty({ format: 'date', example: '2025-07-31' })
  asOf!: string;

  @ApiProperty({ example: 41 })
  count!: number;
}
