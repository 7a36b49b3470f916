import { f, record, refuse, type DecideContext } from '#libs/domain/kernel';
import { isOpen, missingPerson } from '../guards.js';
import type { FamilyState } from '../state.js';
import { defineCommand, defineFact } from './family.js';

export const HomeVisitCompleted = defineFact({
  type: 'HomeVisitCompleted',
  schema: 1,
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
    for (const id of fact.data.personsSeen)
      state.persons
        .get(id)
        ?.contacts.push({ factId: fact.id, at: fact.occurredAt, kind: fact.data.place });
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
  refusals: ['FAMILY_CLOSED', 'PERSON_NOT_FOUND'],
  decide(input, context: DecideContext<FamilyState>) {
    if (!isOpen(context.at, context.occurredAt)) return refuse('FAMILY_CLOSED');
    const missing = missingPerson(context, input.personsSeen);
    if (missing !== undefined) return refuse('PERSON_NOT_FOUND', 'personsSeen');
    return [record(HomeVisitCompleted, context, input)];
  },
});
