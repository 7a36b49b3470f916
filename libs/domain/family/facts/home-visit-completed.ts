import { f, record } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';

export const HomeVisitCompleted = defineFact({
  type: 'HomeVisitCompleted',
  schema: 1,
  isDeed: true,
  fields: {
    personsSeen: f.list(
      { id: 'Anggota yang ditemui', en: 'Persons seen' },
      f.uuid({ id: 'Anggota', en: 'Person' }),
      { min: 1, max: 20 },
    ),
    place: f.choice({ id: 'Tempat', en: 'Place' }, ['RUMAH', 'POSYANDU', 'FASKES', 'LAINNYA']),
    purpose: f.optional(
      f.choice({ id: 'Tujuan', en: 'Purpose' }, ['RUTIN', 'TINDAK_LANJUT', 'SURVEI_ULANG']),
    ),
    advice: f.optional(
      f.sealed(
        f.text(
          { id: 'Anjuran', en: 'Advice' },
          { max: 1000, example: 'Beri makanan tambahan dua kali sehari' },
        ),
      ),
    ),
    nextVisitOn: f.optional(f.day({ id: 'Kunjungan berikutnya', en: 'Next visit' }, '2025-08-14')),
  },
  evolve(state, fact) {
    // Named twice, seen once.
    for (const id of new Set(fact.data.personsSeen))
      personOf(state, fact, id)?.contacts.push({ ...caused(fact), kind: fact.data.place });
  },
  tell: {
    id: (d, c) => `Kunjungan selesai, bertemu ${d.personsSeen.map((p) => c.name(p)).join(', ')}`,
    en: (d, c) => `Visit done, met ${d.personsSeen.map((p) => c.name(p)).join(', ')}`,
  },
});

export const CompleteHomeVisit = defineCommand({
  name: 'CompleteHomeVisit',
  path: 'home-visits',
  permission: 'visit',
  title: { id: 'Catat kunjungan', en: 'Record a visit' },
  fields: HomeVisitCompleted.fields,
  records: HomeVisitCompleted.type,
  refusals: PRESENCE_REFUSALS,
  decide: (input, context) =>
    notOpen(context) ??
    notPresent(context, 'personsSeen', ...input.personsSeen) ?? [
      record(HomeVisitCompleted, context, input),
    ],
});
