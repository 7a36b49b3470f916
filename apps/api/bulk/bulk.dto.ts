import { issuableCommands } from '#libs/commands';
import { f } from '#libs/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { momentFields } from '../family-commands/command-dto.js';
import { AcceptedDto } from '../family-commands/outcome.dto.js';
import { ProblemDto } from '../openapi/problem.dto.js';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';

export const MAX_COMMANDS = 500;

/** One command of many. Checked one by one, so that a bad one does not hold up the others. */
export const bulkItemFields: Readonly<Record<string, RequestField>> = {
  commandId: f.uuid({ id: 'Nomor perintah', en: 'Command id' }),
  command: f.choice(
    { id: 'Nama perintah', en: 'Name of the command' },
    issuableCommands.map((def) => def.name),
    'CompleteHomeVisit',
  ),
  familyId: f.optional(
    f.uuid({
      id: 'Keluarga; hanya boleh kosong pada pendaftaran',
      en: 'The family; may be left out for a registration only',
    }),
  ),
  input: f.json(
    { id: 'Isian perintah', en: 'The fields of the command' },
    { personsSeen: ['0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55'], place: 'RUMAH' },
  ),
  ...momentFields,
  expectedVersion: f.optional(
    f.integer({ id: 'Versi keluarga', en: 'Version of the family' }, { min: 0, example: 17 }),
  ),
};

/** For the description only: the items are checked one by one. */
export const BulkItemDto = dtoOf('BulkItem', bulkItemFields);

/* What is in the list is no concern of the whole: each item is read, and may be wrong, by itself. */
const anyItems: RequestField = {
  ...f.list({ id: 'Perintah', en: 'Commands' }, f.json({ id: 'Perintah', en: 'Command' }, {}), {
    min: 1,
    max: MAX_COMMANDS,
  }),
  of: undefined,
};

export const BulkDto = dtoOf('Bulk', { commands: anyItems });

/** What became of one command of many. */
export class FateDto {
  @ApiProperty({ description: 'Its place in the request, from 0', example: 0 })
  index!: number;

  @ApiProperty({ required: false, format: 'uuid', example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55' })
  commandId?: string;

  @ApiProperty({
    enum: ['accepted', 'repeated', 'refused', 'invalid', 'conflict', 'command-reused'],
    example: 'accepted',
  })
  status!: string;

  @ApiProperty({ required: false, type: AcceptedDto })
  outcome?: AcceptedDto;

  @ApiProperty({ required: false, type: ProblemDto })
  problem?: ProblemDto;
}

export class FatesDto {
  @ApiProperty({ type: [FateDto] })
  fates!: readonly FateDto[];
}
