import { f } from '#libs/domain/kernel';
import { dtoOf, momentField, type RequestField } from '../requests/fields-dto.js';
import { STREAM } from './examples.js';

const streamField: RequestField = f.optional(
  f.text({ id: 'Aliran', en: 'Stream' }, { max: 200, example: STREAM }),
);
const actorField: RequestField = f.optional(
  f.text(
    { id: 'Akun yang mencatat', en: 'Account that recorded' },
    { max: 60, example: 'd0000000-0000-4000-8000-000000000001' },
  ),
);
const span: Readonly<Record<string, RequestField>> = {
  from: momentField(
    { id: 'Dicatat mulai', en: 'Recorded at or after' },
    '2025-07-01T00:00:00+07:00',
  ),
  until: momentField({ id: 'Dicatat sebelum', en: 'Recorded before' }, '2025-08-01T00:00:00+07:00'),
};
const page: Readonly<Record<string, RequestField>> = {
  limit: f.optional(
    f.integer({ id: 'Baris per halaman', en: 'Rows on a page' }, { min: 1, max: 500, example: 50 }),
  ),
  cursor: {
    ...f.optional(
      f.text(
        { id: 'Penanda halaman berikutnya', en: 'Cursor of the next page' },
        { max: 16, example: '90412' },
      ),
    ),
    check: (value) => (/^\d{1,15}$/.test(String(value)) ? undefined : 'INVALID_CURSOR'),
  },
};

export const FactsAskedDto = dtoOf('FactsAsked', {
  stream: streamField,
  type: f.optional(
    f.text({ id: 'Jenis fakta', en: 'Kind of fact' }, { max: 80, example: 'HomeVisitCompleted' }),
  ),
  actor: actorField,
  correlation: f.optional(f.uuid({ id: 'Korelasi', en: 'Correlation' })),
  ...span,
  ...page,
});

export const AccessesAskedDto = dtoOf('AccessesAsked', {
  account: actorField,
  stream: streamField,
  ...span,
  ...page,
});

export const StreamAskedDto = dtoOf('StreamAsked', {
  from: f.optional(
    f.integer(
      { id: 'Mulai versi', en: 'From this version' },
      { min: 1, max: 2_000_000_000, example: 1 },
    ),
  ),
  limit: f.optional(
    f.integer({ id: 'Paling banyak', en: 'At most' }, { min: 1, max: 1_000, example: 500 }),
  ),
});
