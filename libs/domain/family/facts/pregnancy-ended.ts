import { f, record, refuse, type Fact } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, personHere, PRESENCE_REFUSALS } from '../guards.js';
import type { Pregnancy } from '../person.js';
import type { FamilyState } from '../state.js';
import { defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';

/** Ends the pregnancy in force; a fact that finds none is adrift. */
export const endPregnancy = (
  state: FamilyState,
  fact: Pick<Fact, 'id' | 'occurredAt'>,
  id: string,
  outcome: string,
): Pregnancy | undefined => {
  const person = personOf(state, fact, id);
  const open = person?.pregnancies.findLast((p) => p.endedAt === undefined);
  if (open === undefined) {
    if (person !== undefined) state.adrift.push(fact.id);
    return undefined;
  }
  return Object.assign(open, { endedAt: fact.occurredAt, endedBy: fact.id, outcome });
};

const OUTCOMES = ['KEGUGURAN', 'LAHIR_MATI', 'ABORTUS_MEDIS', 'BUKAN_KEHAMILAN'] as const;

const WORDS: Readonly<Record<(typeof OUTCOMES)[number], { id: string; en: string }>> = {
  KEGUGURAN: { id: 'keguguran', en: 'miscarriage' },
  LAHIR_MATI: { id: 'lahir mati', en: 'stillbirth' },
  ABORTUS_MEDIS: { id: 'diakhiri atas alasan medis', en: 'ended for medical reasons' },
  BUKAN_KEHAMILAN: { id: 'ternyata bukan kehamilan', en: 'turned out to be no pregnancy' },
};

/** A pregnancy that ended in no live birth; a live birth is a delivery. */
export const PregnancyEnded = defineFact({
  type: 'PregnancyEnded',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    outcome: f.choice({ id: 'Akhir kehamilan', en: 'Outcome' }, OUTCOMES),
    note,
  },
  evolve(state, fact) {
    endPregnancy(state, fact, fact.data.personId, fact.data.outcome);
  },
  tell: {
    id: (d, c) => `Kehamilan ${c.name(d.personId)} berakhir: ${WORDS[d.outcome].id}`,
    en: (d, c) => `Pregnancy of ${c.name(d.personId)} ended: ${WORDS[d.outcome].en}`,
  },
});

export const EndPregnancy = defineCommand({
  name: 'EndPregnancy',
  path: 'pregnancy-ends',
  permission: 'register',
  title: { id: 'Catat akhir kehamilan', en: 'Record the end of a pregnancy' },
  fields: PregnancyEnded.fields,
  refusals: [...PRESENCE_REFUSALS, 'PREGNANCY_MISSING'],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    if (personHere(context, input.personId).pregnancies.every((p) => p.endedAt !== undefined))
      return refuse('PREGNANCY_MISSING', 'personId');
    return [record(PregnancyEnded, context, input)];
  },
});
