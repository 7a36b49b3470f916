import type { FamilyState } from '#libs/domain/family';
import { f, type CommandDef } from '#libs/domain/kernel';
import type { Type } from '@nestjs/common';
import { dtoOf, momentField, type RequestField } from '../requests/fields-dto.js';

/** What every command may say besides its own fields. */
export const momentFields: Readonly<Record<string, RequestField>> = {
  occurredAt: momentField(
    {
      id: 'Kapan terjadi: tanggal, atau waktu dengan selisih zona; kosong berarti sekarang',
      en: 'When it happened: a day, or a moment with its offset; left out it is now',
    },
    '2025-07-14T09:30:00+07:00',
  ),
  capturedAt: momentField(
    { id: 'Kapan dicatat di perangkat', en: 'When a device took it down' },
    '2025-07-14T09:31:00+07:00',
  ),
};

/** Only the command that makes a family may bring the family's id along, made on a phone. */
const familyIdField: Readonly<Record<string, RequestField>> = {
  familyId: f.optional(
    f.uuid({
      id: 'Nomor keluarga, bila dibuat di perangkat',
      en: 'Id of the family, when a device made it',
    }),
  ),
};

/** The request body of a command, read from the catalogue. */
export const commandDto = (def: CommandDef<FamilyState>): Type<Record<string, unknown>> =>
  dtoOf(`${def.name}Dto`, {
    ...def.fields,
    ...momentFields,
    ...(def.path === '' ? familyIdField : {}),
  });
