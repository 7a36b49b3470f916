import { checkFields, f, record, refuse, type Refusal } from '#libs/domain/kernel';
import { isKelurahan } from '#libs/domain/area';
import { personOf } from '../enter.js';
import { notOpen, notPresent, PRESENCE_REFUSALS } from '../guards.js';
import { supportKinds } from '../support/catalogue.js';
import { FUNDINGS, type Funding } from '../support/funding.js';
import { caused, defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';

/** Help that has no refusals of its own; what each kind asks stands in `support/`. */
export const SupportDelivered = defineFact({
  type: 'SupportDelivered',
  schema: 1,
  isDeed: true,
  subject: 'personId',
  fields: {
    personId,
    kind: f.choice({ id: 'Jenis', en: 'Kind' }, [...supportKinds.keys()], 'KIE'),
    details: f.optional(f.json({ id: 'Rincian', en: 'Details' }, { topic: 'GIZI' })),
    funding: f.optional(
      f.choice({ id: 'Sumber dana', en: 'Funding' }, Object.keys(FUNDINGS) as readonly Funding[]),
    ),
    note,
  },
  objection: (d) => detailsRefusal(d.kind, d.details ?? {}),
  evolve(state, fact) {
    const { personId: id, kind, funding } = fact.data;
    personOf(state, fact, id)?.supports.push({
      ...caused(fact),
      kind,
      ...(funding !== undefined && { funding }),
    });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} menerima: ${supportKinds.get(d.kind)?.id ?? d.kind}`,
    en: (d, c) => `${c.name(d.personId)} received: ${supportKinds.get(d.kind)?.en ?? d.kind}`,
  },
});

const detailsRefusal = (kind: string, details: Record<string, unknown>): Refusal | undefined => {
  const fields = supportKinds.get(kind)?.fields ?? {};
  const [problem] = checkFields(fields, details, 'details.', { isKelurahan });
  return (
    problem && refuse('FIELD_INVALID', problem.path, { ...problem.params, problem: problem.code })
  );
};

export const DeliverSupport = defineCommand({
  name: 'DeliverSupport',
  path: 'support',
  permission: 'support',
  title: { id: 'Catat bantuan atau layanan', en: 'Record support' },
  fields: SupportDelivered.fields,
  records: SupportDelivered.type,
  refusals: PRESENCE_REFUSALS,
  decide: (input, context) =>
    notOpen(context) ??
    notPresent(context, 'personId', input.personId) ?? [record(SupportDelivered, context, input)],
});
