import { f, record, refuse } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import type { Referral } from '../person.js';
import type { FamilyState } from '../state.js';
import { caused, defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';

export const ReferralIssued = defineFact({
  type: 'ReferralIssued',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    referralId: f.uuid({ id: 'Rujukan', en: 'Referral' }),
    to: f.text(
      { id: 'Fasilitas tujuan', en: 'To facility' },
      { max: 120, example: 'Puskesmas Melintang' },
    ),
    why: f.choice({ id: 'Sebab', en: 'Why' }, [
      'BB_TIDAK_NAIK',
      'BGM',
      'GIZI_BURUK',
      'GIZI_KURANG',
      'PENDEK',
      'KEK',
      'ANEMIA',
      'KOMPLIKASI_KEHAMILAN',
      'KOMPLIKASI_NIFAS',
      'SAKIT',
      'PERKEMBANGAN',
      'LAINNYA',
    ]),
    urgency: f.choice({ id: 'Kegawatan', en: 'Urgency' }, ['BIASA', 'SEGERA', 'DARURAT']),
    note,
  },
  evolve(state, fact) {
    const { personId: id, referralId, to, why } = fact.data;
    personOf(state, fact, id)?.referrals.push({ ...caused(fact), id: referralId, to, reason: why });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} dirujuk ke ${d.to}`,
    en: (d, c) => `${c.name(d.personId)} referred to ${d.to}`,
  },
});

/** The referral of this id, whoever was referred. */
export const referralOf = (state: FamilyState, id: string): Referral | undefined => {
  for (const person of state.persons.values())
    for (const issued of person.referrals) if (issued.id === id) return issued;
  return undefined;
};

export const IssueReferral = defineCommand({
  name: 'IssueReferral',
  path: 'referrals',
  permission: 'refer',
  title: { id: 'Buat rujukan', en: 'Issue a referral' },
  fields: { ...ReferralIssued.fields, referralId: f.optional(ReferralIssued.fields.referralId) },
  records: ReferralIssued.type,
  refusals: [...PRESENCE_REFUSALS, 'ID_ALREADY_USED'],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    const referralId = input.referralId ?? context.newId('referral');
    return referralOf(context.now, referralId) === undefined
      ? [record(ReferralIssued, context, { ...input, referralId })]
      : refuse('ID_ALREADY_USED', 'referralId');
  },
});
