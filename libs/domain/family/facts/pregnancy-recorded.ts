import { completedYears, daysBetween, f, record, refuse, type Warning } from '#libs/domain/kernel';
import { birthDayOf } from '../category.js';
import { personOf } from '../enter.js';
import { notOpen, notPresent, occurredOn, personHere, PRESENCE_REFUSALS } from '../guards.js';
import type { PersonState } from '../person.js';
import { currentPolicy } from '../policy.js';
import { caused, defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';

export const PregnancyRecorded = defineFact({
  type: 'PregnancyRecorded',
  schema: 1,
  fields: {
    personId,
    pregnancyId: f.uuid({ id: 'Kehamilan', en: 'Pregnancy' }),
    lastMenstruation: f.optional(
      f.day({ id: 'Hari pertama haid terakhir', en: 'Last menstruation' }, '2025-03-02'),
    ),
    dueOn: f.optional(f.day({ id: 'Perkiraan lahir', en: 'Due on' }, '2025-12-07')),
    gravida: f.optional(
      f.integer({ id: 'Kehamilan ke', en: 'Gravida' }, { min: 1, max: 20, example: 2 }),
    ),
    para: f.optional(
      f.integer({ id: 'Jumlah persalinan', en: 'Para (births)' }, { min: 0, max: 20, example: 1 }),
    ),
    livingChildren: f.optional(
      f.integer({ id: 'Anak hidup', en: 'Living children' }, { min: 0, max: 20, example: 1 }),
    ),
    previousBirthOn: f.optional(
      f.day({ id: 'Persalinan sebelumnya', en: 'Previous birth' }, '2022-05-16'),
    ),
  },
  evolve(state, fact) {
    const { personId: id, pregnancyId, ...told } = fact.data;
    personOf(state, fact, id)?.pregnancies.push({ ...caused(fact), id: pregnancyId, ...told });
  },
  tell: {
    id: (d, c) => `Kehamilan ${c.name(d.personId)} dicatat`,
    en: (d, c) => `Pregnancy of ${c.name(d.personId)} recorded`,
  },
});

const oddities = (mother: PersonState, day: string, lmp: string | undefined): Warning[] => {
  const odd: Warning[] = [];
  const [youngest, oldest] = currentPolicy.motherAgeYears;
  const age = completedYears(birthDayOf(mother), day);
  if (age < youngest || age > oldest) odd.push({ code: 'MOTHER_AGE_ODD', field: 'personId' });
  if (lmp !== undefined && daysBetween(lmp, day) > currentPolicy.longestPregnancyDays)
    odd.push({ code: 'PREGNANCY_TOO_LONG', field: 'lastMenstruation' });
  return odd;
};

const knows =
  (id: string) =>
  (person: PersonState): boolean =>
    person.pregnancies.some((p) => p.id === id);

export const RecordPregnancy = defineCommand({
  name: 'RecordPregnancy',
  path: 'pregnancies',
  permission: 'register',
  title: { id: 'Catat kehamilan', en: 'Record a pregnancy' },
  fields: {
    ...PregnancyRecorded.fields,
    pregnancyId: f.optional(PregnancyRecorded.fields.pregnancyId),
  },
  refusals: [
    ...PRESENCE_REFUSALS,
    'NOT_A_WOMAN',
    'ALREADY_PREGNANT',
    'DAY_IN_FUTURE',
    'ID_ALREADY_USED',
  ],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    const mother = personHere(context, input.personId);
    const day = occurredOn(context);
    if (mother.sex !== 'P') return refuse('NOT_A_WOMAN', 'personId');
    if (mother.pregnancies.some((p) => p.endedAt === undefined))
      return refuse('ALREADY_PREGNANT', 'personId');
    if (input.lastMenstruation !== undefined && input.lastMenstruation > day)
      return refuse('DAY_IN_FUTURE', 'lastMenstruation');
    if (input.previousBirthOn !== undefined && input.previousBirthOn > day)
      return refuse('DAY_IN_FUTURE', 'previousBirthOn');
    const pregnancyId = input.pregnancyId ?? context.newId('pregnancy');
    if ([...context.now.persons.values()].some(knows(pregnancyId)))
      return refuse('ID_ALREADY_USED', 'pregnancyId');
    return [
      record(
        PregnancyRecorded,
        context,
        { ...input, pregnancyId },
        oddities(mother, day, input.lastMenstruation),
      ),
    ];
  },
});
