import { f, record, refuse, type Fact } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, personHere, PRESENCE_REFUSALS } from '../guards.js';
import type { FamilyState } from '../state.js';
import { defineCommand, defineFact } from './family.js';
import { personId, role } from './fields.js';
import { cannotTransfer, TRANSFER_REFUSALS, transferOut } from './person-transferred-out.js';
import { foundingFields } from './travel.js';

/** Ends the engagement in force; a fact that finds none is adrift. */
export const endEngagement = (
  state: FamilyState,
  fact: Pick<Fact, 'id' | 'occurredAt'>,
  id: string,
  outcome: 'MENIKAH' | 'BATAL',
): void => {
  const person = personOf(state, fact, id);
  const open = person?.engagements.findLast((e) => e.endedAt === undefined);
  if (open === undefined) {
    if (person !== undefined) state.adrift.push(fact.id);
    return;
  }
  Object.assign(open, { endedAt: fact.occurredAt, endedBy: fact.id, outcome });
};

export const WeddingRecorded = defineFact({
  type: 'WeddingRecorded',
  schema: 1,
  fields: {
    personId,
    spouseId: f.optional(f.uuid({ id: 'Pasangan', en: 'Spouse' })),
  },
  evolve: (state, fact) => endEngagement(state, fact, fact.data.personId, 'MENIKAH'),
  tell: {
    id: (d, c) => `${c.name(d.personId)} menikah`,
    en: (d, c) => `${c.name(d.personId)} married`,
  },
});

const destination = {
  toFamilyId: f.uuid({ id: 'Keluarga tujuan', en: 'To family' }),
  role,
  founding: f.optional(f.group({ id: 'Keluarga baru', en: 'New family' }, foundingFields)),
};

export const RecordWedding = defineCommand({
  name: 'RecordWedding',
  path: 'weddings',
  permission: 'register',
  title: { id: 'Catat pernikahan', en: 'Record a wedding' },
  fields: {
    ...WeddingRecorded.fields,
    /** Both spouses name the same family; whoever is recorded first founds it. */
    movesTo: f.optional(f.group({ id: 'Pindah ke keluarga', en: 'Moves to family' }, destination)),
  },
  refusals: [...PRESENCE_REFUSALS, ...TRANSFER_REFUSALS, 'NOT_A_CATIN'],
  decide({ movesTo, ...input }, context) {
    const { personId: id } = input;
    const refusal = notOpen(context) ?? notPresent(context, 'personId', id);
    if (refusal !== undefined) return refusal;
    if (personHere(context, id).engagements.every((e) => e.endedAt !== undefined))
      return refuse('NOT_A_CATIN', 'personId');
    const wedding = record(WeddingRecorded, context, input);
    if (movesTo === undefined) return [wedding];
    return (
      cannotTransfer(context, id, movesTo.toFamilyId) ?? [
        wedding,
        transferOut(context, id, { ...movesTo, why: 'MENIKAH' }, ['engagement']),
      ]
    );
  },
});
