import { endOfDay, isDay, toUtc, type UtcInstant } from '#libs/domain/kernel';
import { f } from '#libs/domain/kernel';
import { momentField, type RequestField } from './fields-dto.js';

/* Days far outside any life would only find the limits of the database. */
export const plausibleDay = (value: unknown): string | undefined =>
  String(value) >= '1900-01-01' && String(value) < '2200-01-01' ? undefined : 'NOT_A_DAY';

export const asOfField: RequestField = {
  ...f.optional(f.day({ id: 'Keadaan pada tanggal', en: 'As true on this day' }, '2025-07-31')),
  check: plausibleDay,
};

export const fromField: RequestField = {
  ...f.optional(f.day({ id: 'Awal periode', en: 'First day of the period' }, '2025-01-01')),
  check: plausibleDay,
};

export const knownAtField: RequestField = {
  ...momentField(
    {
      id: 'Sebagaimana diketahui pada saat (tanggal berarti akhir hari itu)',
      en: 'As known at this moment (a day means its end)',
    },
    '2025-08-01T00:00:00+07:00',
  ),
  check: plausibleDay,
};

/** The moment up to which the log counts, from a day or a moment. */
export const knownAtOf = (value: unknown): UtcInstant | undefined =>
  typeof value !== 'string'
    ? undefined
    : isDay(value)
      ? toUtc(Date.parse(endOfDay(value)) + 999)
      : toUtc(Date.parse(value));

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
