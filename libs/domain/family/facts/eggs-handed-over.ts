import { dayOf, f, record, refuse } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, occurredOn, PRESENCE_REFUSALS } from '../guards.js';
import { eggPeriod } from '../policy.js';
import { caused, defineCommand, defineFact } from './family.js';
import { personId, reason } from './fields.js';

export const EggsHandedOver = defineFact({
  type: 'EggsHandedOver',
  schema: 1,
  isDeed: true,
  subject: 'personId',
  fields: {
    personId,
    eggs: f.integer({ id: 'Telur', en: 'Eggs' }, { min: 1, max: 60, unit: 'butir', example: 30 }),
    lotId: f.optional(f.uuid({ id: 'Lot telur', en: 'Egg lot' })),
    receivedBy: f.optional(f.uuid({ id: 'Diterima oleh', en: 'Received by' })),
    overrideReason: f.optional(reason('Telur bulan lalu pecah semua')),
    /** Kept clear beside the sealed reason, so that the reason may be forgotten. */
    override: f.optional(f.flag({ id: 'Pengecualian', en: 'Exception' }, false)),
  },
  evolve(state, fact) {
    const { personId: id, eggs, lotId, override } = fact.data;
    personOf(state, fact, id)?.handovers.push({
      ...caused(fact),
      eggs,
      period: eggPeriod(dayOf(fact.occurredAt)),
      ...(lotId !== undefined && { lotId }),
      override: override === true,
    });
  },
  tell: {
    id: (d, c) => `${d.eggs} butir telur diserahkan untuk ${c.name(d.personId)}`,
    en: (d, c) => `${d.eggs} eggs handed over for ${c.name(d.personId)}`,
  },
});

const { override: _, ...commandFields } = EggsHandedOver.fields;

export const HandOverEggs = defineCommand({
  name: 'HandOverEggs',
  path: 'egg-handovers',
  permission: 'handover',
  title: { id: 'Serahkan telur', en: 'Hand over eggs' },
  fields: commandFields,
  records: EggsHandedOver.type,
  refusals: [...PRESENCE_REFUSALS, 'EGGS_ALREADY_GIVEN'],
  decide(input, context) {
    const refusal =
      notOpen(context) ??
      notPresent(context, 'personId', input.personId) ??
      notPresent(context, 'receivedBy', input.receivedBy);
    if (refusal !== undefined) return refusal;
    const person = context.now.persons.get(input.personId);
    const period = eggPeriod(occurredOn(context));
    const again = person?.handovers.some((h) => h.period === period) === true;
    if (again && input.overrideReason === undefined)
      return refuse('EGGS_ALREADY_GIVEN', 'personId', { period });
    const atRisk = context.at.persons.get(input.personId)?.assessments.at(-1)?.atRisk === true;
    return [
      record(
        EggsHandedOver,
        context,
        again ? { ...input, override: true } : input,
        atRisk ? [] : [{ code: 'BENEFICIARY_NOT_AT_RISK', field: 'personId' }],
      ),
    ];
  },
});
