import { record, refuse } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notPresent, personHere } from '../guards.js';
import { purpose } from './consent-recorded.js';
import { caused, defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';

export const ConsentWithdrawn = defineFact({
  type: 'ConsentWithdrawn',
  schema: 1,
  subject: 'personId',
  fields: { personId, purpose, note },
  evolve(state, fact) {
    const { personId: id, purpose: what } = fact.data;
    personOf(state, fact, id)?.consents.push({ ...caused(fact), purpose: what, given: false });
  },
  tell: {
    id: (d, c) => `Persetujuan untuk ${c.name(d.personId)} ditarik kembali`,
    en: (d, c) => `Consent for ${c.name(d.personId)} withdrawn`,
  },
});

export const WithdrawConsent = defineCommand({
  name: 'WithdrawConsent',
  path: 'consent-withdrawals',
  permission: 'consent',
  title: { id: 'Catat penarikan persetujuan', en: 'Record withdrawn consent' },
  fields: ConsentWithdrawn.fields,
  refusals: ['PERSON_NOT_FOUND', 'CONSENT_MISSING'],
  decide(input, context) {
    // A closed family may withdraw too: the right does not end with the help.
    const refusal = notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    const last = personHere(context, input.personId).consents.findLast(
      (c) => c.purpose === input.purpose,
    );
    return last?.given === true
      ? [record(ConsentWithdrawn, context, input)]
      : refuse('CONSENT_MISSING', 'purpose');
  },
});
