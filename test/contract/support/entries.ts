import { randomUUID } from 'node:crypto';
import type { AppendOutcome, Entry, EntryBody, EntryMeta, EventLog } from '#libs/event-store';

export const newStream = (): string => `family-${randomUUID()}`;

export const meta = (changes: Partial<EntryMeta> = {}): EntryMeta => ({
  commandId: randomUUID(),
  commandDigest: 'ab'.repeat(32),
  correlationId: randomUUID(),
  actor: 'kader-1',
  role: 'KADER_POSYANDU',
  area: '19.71.04.1006',
  source: 'APP',
  ...changes,
});

export const body = (data: Readonly<Record<string, unknown>> = {}): EntryBody => ({
  id: randomUUID(),
  type: 'EggsHandedOver',
  schema: 1,
  occurredAt: '2025-07-14T09:00:00+07:00',
  capturedAt: '2025-07-14T09:05:00+07:00',
  data: { eggs: 30, ...data },
  sealed: [],
  warnings: [],
});

export const bodies = (count: number): EntryBody[] =>
  Array.from({ length: count }, (_, n) => body({ n }));

/** The outcome of an append that must succeed. */
export const appended = (
  outcome: AppendOutcome,
): Extract<AppendOutcome, { status: 'appended' | 'repeated' }> => {
  if (outcome.status !== 'appended' && outcome.status !== 'repeated')
    throw new Error(`Expected an append, got ${outcome.status}`);
  return outcome;
};

export const everything = async (log: EventLog, batch = 500): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for await (const part of log.readAll(undefined, { batch })) entries.push(...part);
  return entries;
};

export const tally = (outcomes: readonly AppendOutcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
