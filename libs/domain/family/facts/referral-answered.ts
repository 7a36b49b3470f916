import { f, record, refuse } from '#libs/domain/kernel';
import { defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';
import { referralOf } from './referral-issued.js';

const RESULTS = ['DITANGANI', 'RUJUK_LANJUT', 'TIDAK_DATANG', 'TIDAK_PERLU_TINDAKAN'] as const;

const WORDS: Readonly<Record<(typeof RESULTS)[number], { id: string; en: string }>> = {
  DITANGANI: { id: 'ditangani', en: 'treated' },
  RUJUK_LANJUT: { id: 'dirujuk lanjut', en: 'referred on' },
  TIDAK_DATANG: { id: 'tidak datang', en: 'did not come' },
  TIDAK_PERLU_TINDAKAN: { id: 'tidak perlu tindakan', en: 'no treatment needed' },
};

/** The back-referral: the facility answers, and the referral is closed. */
export const ReferralAnswered = defineFact({
  type: 'ReferralAnswered',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    referralId: f.uuid({ id: 'Rujukan', en: 'Referral' }),
    result: f.choice({ id: 'Hasil', en: 'Result' }, RESULTS),
    note,
  },
  evolve(state, fact) {
    const issued = referralOf(state, fact.data.referralId);
    if (issued === undefined || issued.answeredAt !== undefined) state.adrift.push(fact.id);
    else
      Object.assign(issued, {
        answeredAt: fact.occurredAt,
        answeredBy: fact.id,
        result: fact.data.result,
      });
  },
  tell: {
    id: (d, c) => `Rujukan ${c.name(d.personId)} dijawab: ${WORDS[d.result].id}`,
    en: (d, c) => `Referral of ${c.name(d.personId)} answered: ${WORDS[d.result].en}`,
  },
});

const { personId: _, ...commandFields } = ReferralAnswered.fields;

export const AnswerReferral = defineCommand({
  name: 'AnswerReferral',
  path: 'referral-answers',
  permission: 'refer',
  title: { id: 'Jawab rujukan', en: 'Answer a referral' },
  fields: commandFields,
  records: ReferralAnswered.type,
  refusals: ['REFERRAL_NOT_FOUND', 'REFERRAL_ALREADY_ANSWERED'],
  decide(input, context) {
    const issued = referralOf(context.at, input.referralId);
    if (issued === undefined) return refuse('REFERRAL_NOT_FOUND', 'referralId');
    if (referralOf(context.now, input.referralId)?.answeredAt !== undefined)
      return refuse('REFERRAL_ALREADY_ANSWERED', 'referralId');
    const whose = [...context.at.persons.values()].find((p) => p.referrals.includes(issued));
    return [record(ReferralAnswered, context, { ...input, personId: whose?.id ?? '' })];
  },
});
