import { f, record, refuse } from '#libs/domain/kernel';
import { notOpen } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';

/** Survei ulang: until it is done nobody loses a risk status by silence. */
export const ResurveyRequested = defineFact({
  type: 'ResurveyRequested',
  schema: 1,
  fields: {
    resurveyId: f.uuid({ id: 'Survei ulang', en: 'Re-survey' }),
    why: f.choice({ id: 'Sebab', en: 'Why' }, [
      'PEMUTAKHIRAN',
      'DATA_MERAGUKAN',
      'PERMINTAAN_KELUARGA',
      'AUDIT',
    ]),
    campaign: f.optional(
      f.text({ id: 'Gelombang', en: 'Campaign' }, { max: 60, example: 'Survei ulang II/2025' }),
    ),
    dueOn: f.optional(f.day({ id: 'Paling lambat', en: 'Due on' }, '2025-08-31')),
  },
  evolve(state, fact) {
    const { resurveyId, why, dueOn } = fact.data;
    state.resurveys.push({
      ...caused(fact),
      id: resurveyId,
      reason: why,
      ...(dueOn !== undefined && { dueOn }),
    });
  },
  tell: { id: () => 'Survei ulang diminta', en: () => 'Re-survey requested' },
});

export const RequestResurvey = defineCommand({
  name: 'RequestResurvey',
  path: 'resurvey-requests',
  permission: 'resurvey',
  title: { id: 'Minta survei ulang', en: 'Request a re-survey' },
  fields: {
    ...ResurveyRequested.fields,
    resurveyId: f.optional(ResurveyRequested.fields.resurveyId),
  },
  records: ResurveyRequested.type,
  refusals: ['FAMILY_NOT_REGISTERED', 'FAMILY_CLOSED', 'ID_ALREADY_USED'],
  decide(input, context) {
    const refusal = notOpen(context);
    if (refusal !== undefined) return refusal;
    const resurveyId = input.resurveyId ?? context.newId('resurvey');
    return context.now.resurveys.some((r) => r.id === resurveyId)
      ? refuse('ID_ALREADY_USED', 'resurveyId')
      : [record(ResurveyRequested, context, { ...input, resurveyId })];
  },
});
