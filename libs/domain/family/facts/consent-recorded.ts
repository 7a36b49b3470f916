import { completedYears, f, record, refuse } from '#libs/domain/kernel';
import { birthDayOf } from '../category.js';
import { personOf } from '../enter.js';
import { notOpen, notPresent, occurredOn, personHere, PRESENCE_REFUSALS } from '../guards.js';
import { currentPolicy } from '../policy.js';
import { caused, defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';

export const purpose = f.choice({ id: 'Tujuan', en: 'Purpose' }, [
  'PENDAMPINGAN',
  'BERBAGI_DATA',
  'FOTO',
]);

/** Consent under UU 27/2022; for a child that of a parent or guardian (Art. 25). */
export const ConsentRecorded = defineFact({
  type: 'ConsentRecorded',
  schema: 1,
  fields: {
    personId,
    purpose,
    channel: f.choice({ id: 'Cara', en: 'Channel' }, ['LISAN', 'TERTULIS', 'ELEKTRONIK']),
    guardianId: f.optional(f.uuid({ id: 'Wali', en: 'Guardian' })),
  },
  evolve(state, fact) {
    const { personId: id, purpose: what, guardianId } = fact.data;
    personOf(state, fact, id)?.consents.push({
      ...caused(fact),
      purpose: what,
      given: true,
      ...(guardianId !== undefined && { guardianId }),
    });
  },
  tell: {
    id: (d, c) =>
      d.guardianId === undefined
        ? `${c.name(d.personId)} memberi persetujuan`
        : `${c.name(d.guardianId)} memberi persetujuan untuk ${c.name(d.personId)}`,
    en: (d, c) =>
      d.guardianId === undefined
        ? `${c.name(d.personId)} gave consent`
        : `${c.name(d.guardianId)} gave consent for ${c.name(d.personId)}`,
  },
});

export const RecordConsent = defineCommand({
  name: 'RecordConsent',
  path: 'consents',
  permission: 'consent',
  title: { id: 'Catat persetujuan', en: 'Record consent' },
  fields: ConsentRecorded.fields,
  refusals: [...PRESENCE_REFUSALS, 'GUARDIAN_MISSING', 'GUARDIAN_NOT_ADULT'],
  decide(input, context) {
    const refusal =
      notOpen(context) ??
      notPresent(context, 'personId', input.personId) ??
      notPresent(context, 'guardianId', input.guardianId);
    if (refusal !== undefined) return refusal;
    const isAdult = (id: string): boolean =>
      completedYears(birthDayOf(personHere(context, id)), occurredOn(context)) >=
      currentPolicy.adultFromYears;
    if (input.guardianId === undefined)
      return isAdult(input.personId)
        ? [record(ConsentRecorded, context, input)]
        : refuse('GUARDIAN_MISSING', 'guardianId');
    return isAdult(input.guardianId)
      ? [record(ConsentRecorded, context, input)]
      : refuse('GUARDIAN_NOT_ADULT', 'guardianId');
  },
});
