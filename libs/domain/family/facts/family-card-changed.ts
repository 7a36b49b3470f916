import { f, record, refuse } from '#libs/domain/kernel';
import { notOpen } from '../guards.js';
import { cardOddities, isMalformedCard } from '../identity.js';
import { caused, defineCommand, defineFact } from './family.js';
import { cardNumber } from './fields.js';

const WHY = [
  'MENIKAH',
  'CERAI',
  'PISAH_KK',
  'PINDAH',
  'KEPALA_KELUARGA_MENINGGAL',
  'LAINNYA',
] as const;

export const FamilyCardChanged = defineFact({
  type: 'FamilyCardChanged',
  schema: 1,
  fields: {
    cardNumber: f.sealed(cardNumber),
    why: f.choice({ id: 'Sebab', en: 'Why' }, WHY),
  },
  objection: (d) =>
    d.cardNumber !== undefined && isMalformedCard(d.cardNumber)
      ? refuse('CARD_MALFORMED', 'cardNumber')
      : undefined,
  evolve(state, fact) {
    const { cardNumber: number } = fact.data;
    state.cards.push({ ...caused(fact), ...(number !== undefined && { number }) });
  },
  tell: { id: () => 'Keluarga mendapat nomor KK baru', en: () => 'Family got a new card number' },
});

export const ChangeFamilyCard = defineCommand({
  name: 'ChangeFamilyCard',
  path: 'card-changes',
  permission: 'register',
  title: { id: 'Ganti nomor KK', en: 'Change the family card' },
  fields: FamilyCardChanged.fields,
  refusals: ['FAMILY_NOT_REGISTERED', 'FAMILY_CLOSED', 'CARD_MALFORMED', 'NOTHING_CHANGED'],
  decide(input, context) {
    const refusal = notOpen(context);
    if (refusal !== undefined) return refusal;
    if (context.at.cards.at(-1)?.number === input.cardNumber)
      return refuse('NOTHING_CHANGED', 'cardNumber');
    const oddities = cardOddities(input.cardNumber, context.at.residency);
    return [record(FamilyCardChanged, context, input, oddities)];
  },
});
