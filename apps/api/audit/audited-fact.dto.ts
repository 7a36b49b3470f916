import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ID, STREAM, HASH, MOMENT } from './examples.js';

/** An entry with the hash that it is chained by. */
export class RawEntryDto {
  @ApiProperty({ example: '90412' })
  position!: string;

  @ApiProperty({
    description: 'SHA-256 over the canonical JSON (RFC 8785) of `entry`, in hex',
    example: HASH,
  })
  hash!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As it is stored, and all of it: personal data as ciphertext',
    example: { id: ID, stream: STREAM, version: 4, type: 'HomeVisitCompleted', previousHash: HASH },
  })
  entry!: Readonly<Record<string, unknown>>;
}

export class RawStreamDto {
  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ description: 'How many facts the whole stream has', example: 17 })
  version!: number;

  @ApiProperty({ type: [RawEntryDto], description: 'In order of version' })
  entries!: readonly RawEntryDto[];

  @ApiPropertyOptional({ description: '`from` of the rest; absent at the end', example: 501 })
  next?: number;
}

export class LinkDto {
  @ApiProperty({ example: 4 })
  version!: number;

  @ApiProperty({ description: 'Kept with the fact', example: HASH })
  hash!: string;

  @ApiProperty({ description: 'Computed from its content just now', example: HASH })
  recomputed!: string;

  @ApiProperty({ description: 'What it says of the fact before it', example: HASH })
  previousHash!: string;

  @ApiProperty({
    description: 'The hash of the fact before it; zeros before the first',
    example: HASH,
  })
  expectedPrevious!: string;

  @ApiProperty({ example: true })
  holds!: boolean;
}

/** A stream as nothing but its chain: no type, no day, nothing of what its facts say. */
export class StreamChainDto {
  @ApiProperty({ example: STREAM })
  stream!: string;

  @ApiProperty({ description: 'Every link of the whole stream holds', example: true })
  wholeStreamHolds!: boolean;

  @ApiProperty({ type: [LinkDto], description: 'In order of version' })
  links!: readonly LinkDto[];
}

export class ChainDto {
  @ApiProperty({ type: LinkDto, description: 'Of this fact' })
  link!: LinkDto;

  @ApiProperty({ description: 'Every link of the whole stream holds', example: true })
  wholeStreamHolds!: boolean;

  @ApiPropertyOptional({ description: 'The first version whose link is broken', example: 3 })
  firstBroken?: number;
}

export class AmendmentDto {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'FactCorrected' })
  type!: string;

  @ApiProperty({ example: 9 })
  version!: number;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  recordedAt!: string;

  @ApiPropertyOptional({ example: 'Berat dikoreksi menjadi 9,6 kg' })
  sentence?: string;
}

export class AuditedFactDto {
  @ApiProperty({ type: RawEntryDto })
  envelope!: RawEntryDto;

  @ApiProperty({ type: ChainDto })
  chain!: ChainDto;

  @ApiPropertyOptional({
    description: 'What it says; absent when it cannot be opened',
    example: 'Kunjungan selesai, bertemu Siti',
  })
  sentence?: string;

  @ApiPropertyOptional({
    description: 'Of the account that recorded it',
    example: 'Kader Posyandu Asam',
  })
  actorName?: string;

  @ApiProperty({ type: [AmendmentDto], description: 'Corrections and voids that refer to it' })
  amendments!: readonly AmendmentDto[];
}
