import { f, isRefusal, record, refuse, type Fact } from '#libs/domain/kernel';
import { amendable, AMENDMENT_REFUSALS, groundless, INCONSISTENCY_CODES } from '../amending.js';
import type { Deciding } from '../guards.js';
import { defineCommand, defineFact } from './family.js';
import { reason } from './fields.js';

export const FactVoided = defineFact({
  type: 'FactVoided',
  schema: 1,
  fields: {
    targetId: f.uuid({ id: 'Fakta yang dibatalkan', en: 'Fact that is voided' }),
    /** The family where the other half of a voided move stands, and is to be voided too. */
    arrivedIn: f.optional(f.uuid({ id: 'Keluarga tujuan', en: 'To family' })),
    reason: f.optional(reason('Salah orang')),
  },
  // Voids act before the fold (settle.ts), so the fold itself has nothing to do.
  evolve: () => undefined,
  tell: {
    id: (d, c) =>
      `Dibatalkan: “${c.sentence(d.targetId) ?? 'satu fakta'}”${d.reason === undefined ? '' : `; ${d.reason}`}`,
    en: (d, c) =>
      `Voided: “${c.sentence(d.targetId) ?? 'one fact'}”${d.reason === undefined ? '' : `; ${d.reason}`}`,
  },
});

/**
 * A half of a move, or the undoing of one, stands as it is: undoing an undone move would need a
 * second arrival (or departure), so the move is entered again.
 */
const standsFixed = (context: Deciding, target: Fact): boolean => {
  const undone = context.facts.filter(
    ({ id }) => target.type === FactVoided.type && id === target.data['targetId'],
  );
  return [target, ...undone].some(
    ({ type, data }) =>
      context.definition(type)?.amend?.void === false || data['arrivedIn'] !== undefined,
  );
};

export const VoidFact = defineCommand({
  name: 'VoidFact',
  path: 'voids',
  permission: 'correct',
  title: { id: 'Batalkan fakta', en: 'Void a fact' },
  fields: { targetId: FactVoided.fields.targetId, reason: reason('Salah orang') },
  refusals: [...AMENDMENT_REFUSALS, ...INCONSISTENCY_CODES, 'FACT_NOT_VOIDABLE'],
  decide(input, context) {
    const target = amendable(context, input.targetId);
    if (isRefusal(target)) return target;
    if (standsFixed(context, target)) return refuse('FACT_NOT_VOIDABLE', 'targetId');
    const { toFamilyId } = target.data;
    const moved = 'personId' in target.data && typeof toFamilyId === 'string';
    const voiding = record(FactVoided, context, {
      ...input,
      ...(moved && { arrivedIn: toFamilyId }),
    });
    return groundless(context, voiding) ?? [voiding];
  },
});

/** The other half of a voided move. */
export const WithdrawArrival = defineCommand({
  name: 'WithdrawArrival',
  path: 'arrival-withdrawals',
  permission: 'correct',
  reaction: true,
  title: { id: 'Tarik kembali kedatangan', en: 'Withdraw an arrival' },
  fields: { departureId: f.uuid({ id: 'Fakta kepindahan', en: 'The fact of leaving' }) },
  refusals: ['FACT_NOT_FOUND', 'FACT_ALREADY_VOIDED', ...INCONSISTENCY_CODES],
  decide({ departureId }, context) {
    const arrival = context.facts.find((fact) => fact.data['departureId'] === departureId);
    if (arrival === undefined) return refuse('FACT_NOT_FOUND', 'departureId');
    if (context.voided.has(arrival.id)) return refuse('FACT_ALREADY_VOIDED', 'departureId');
    const voiding = record(FactVoided, context, { targetId: arrival.id });
    return groundless(context, voiding) ?? [voiding];
  },
});
