import { randomUUID } from 'node:crypto';
import { f, type NewFact } from '#libs/domain/kernel';
import type { FactMeta } from '#libs/event-store';

const label = { id: 'isian', en: 'field' };
const words = f.text(label, { max: 500, example: 'kata' });

/** A home visit as the field tells it: about 370 bytes, of which the note is personal. */
export const VISIT = {
  type: 'BenchVisit',
  schema: 1,
  fields: { visitors: words, topics: words, result: words, note: f.sealed(words) },
};

const DATA = {
  visitors: 'KADER_POSYANDU,KADER_TPK,BIDAN',
  topics: 'ASI_EKSKLUSIF,MP_ASI,IMUNISASI,AIR_BERSIH,JAMBAN_SEHAT,TUMBUH_KEMBANG',
  result: 'Ibu hadir, anak sehat, jadwal posyandu berikutnya disepakati bersama keluarga',
  note: 'Rumah di belakang pasar; ayah melaut sampai akhir bulan; nenek yang memasak dan mengantar ke posyandu',
};

export const visit = (): NewFact => ({
  type: VISIT.type,
  schema: VISIT.schema,
  data: DATA,
  occurredAt: '2025-07-14T09:00:00+07:00',
  capturedAt: '2025-07-14T09:05:00+07:00',
  warnings: [],
});

export const meta = (): FactMeta => ({
  commandId: randomUUID(),
  correlationId: randomUUID(),
  actor: 'kader-1',
  role: 'KADER_POSYANDU',
  area: '19.71.04.1006',
  source: 'APP',
});
