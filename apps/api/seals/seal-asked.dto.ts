import { periodOf } from '#libs/domain/seal';
import { f, toUtc } from '#libs/domain/kernel';
import { dtoOf, type RequestField } from '../requests/fields-dto.js';
import { knownAtField, knownAtOf } from '../requests/time-fields.js';

const periodField: RequestField = {
  ...f.text(
    {
      id: 'Bulan (2025-07) atau semester (2025-1)',
      en: 'A month (2025-07) or a semester (2025-1)',
    },
    { max: 7, example: '2025-07' },
  ),
  check: (value) => (periodOf(String(value)) === undefined ? 'NOT_A_PERIOD' : undefined),
};

const notToCome = (value: unknown): string | undefined =>
  knownAtField.check?.(value) ??
  ((knownAtOf(value) ?? '') > toUtc(Date.now()) ? 'IN_FUTURE' : undefined);

export const ProposeSealDto = dtoOf('ProposeSeal', {
  period: periodField,
  knownAt: { ...knownAtField, check: notToCome },
});

export const DecideSealDto = dtoOf('DecideSeal', {
  decision: f.choice({ id: 'Keputusan', en: 'Decision' }, ['APPROVE', 'REJECT']),
  hash: f.text(
    { id: 'SHA-256 isi yang dilihat', en: 'SHA-256 of the content that was seen' },
    { min: 64, max: 64, example: 'f'.repeat(64) },
  ),
  reason: f.optional(
    f.text(
      { id: 'Alasan, wajib bila menolak', en: 'Reason, required for a rejection' },
      { max: 500, example: 'Rangkui belum lengkap' },
    ),
  ),
});
