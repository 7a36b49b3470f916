import { randomUUID } from 'node:crypto';
import type { EntryBody, EntryMeta } from '#libs/event-store';

/** A fact as large as most are. */
export const body = (): EntryBody => ({
  id: randomUUID(),
  type: 'EggsHandedOver',
  schema: 1,
  occurredAt: '2025-07-14T09:00:00+07:00',
  capturedAt: '2025-07-14T09:05:00+07:00',
  data: { eggs: 30, lotId: randomUUID() },
  sealed: [{ subject: randomUUID(), nonce: 'AAECAwQFBgcICQoL', ciphertext: 'c'.repeat(120) }],
  warnings: [],
});

export const meta = (): EntryMeta => ({
  commandId: randomUUID(),
  commandDigest: 'ab'.repeat(32),
  correlationId: randomUUID(),
  actor: 'kader-1',
  role: 'KADER_POSYANDU',
  area: '19.71.04.1006',
  source: 'APP',
});
