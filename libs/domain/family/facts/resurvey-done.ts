import { f, record, refuse } from '#libs/domain/kernel';
import type { FamilyState, Resurvey } from '../state.js';
import { defineCommand, defineFact } from './family.js';

const find = (state: FamilyState, id: string): Resurvey | undefined =>
  state.resurveys.find((r) => r.id === id);

const RESULTS = ['SESUAI', 'BERUBAH', 'TIDAK_DITEMUKAN', 'MENOLAK'] as const;

const WORDS: Readonly<Record<(typeof RESULTS)[number], { id: string; en: string }>> = {
  SESUAI: { id: 'data sesuai', en: 'data confirmed' },
  BERUBAH: { id: 'data berubah', en: 'data changed' },
  TIDAK_DITEMUKAN: { id: 'keluarga tidak ditemukan', en: 'family not found' },
  MENOLAK: { id: 'keluarga menolak', en: 'family declined' },
};

export const ResurveyDone = defineFact({
  type: 'ResurveyDone',
  schema: 1,
  fields: {
    resurveyId: f.uuid({ id: 'Survei ulang', en: 'Re-survey' }),
    result: f.choice({ id: 'Hasil', en: 'Result' }, RESULTS),
  },
  evolve(state, fact) {
    const requested = find(state, fact.data.resurveyId);
    if (requested === undefined || requested.doneAt !== undefined) state.adrift.push(fact.id);
    else
      Object.assign(requested, {
        doneAt: fact.occurredAt,
        doneBy: fact.id,
        result: fact.data.result,
      });
  },
  tell: {
    id: (d) => `Survei ulang selesai: ${WORDS[d.result].id}`,
    en: (d) => `Re-survey done: ${WORDS[d.result].en}`,
  },
});

export const CompleteResurvey = defineCommand({
  name: 'CompleteResurvey',
  path: 'resurveys',
  permission: 'visit',
  title: { id: 'Selesaikan survei ulang', en: 'Complete a re-survey' },
  fields: ResurveyDone.fields,
  records: ResurveyDone.type,
  refusals: ['RESURVEY_NOT_FOUND', 'RESURVEY_ALREADY_DONE'],
  decide(input, context) {
    if (find(context.at, input.resurveyId) === undefined)
      return refuse('RESURVEY_NOT_FOUND', 'resurveyId');
    if (find(context.now, input.resurveyId)?.doneAt !== undefined)
      return refuse('RESURVEY_ALREADY_DONE', 'resurveyId');
    return [record(ResurveyDone, context, input)];
  },
});
