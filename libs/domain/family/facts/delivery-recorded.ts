import {
  completedMonths,
  completedYears,
  dayOf,
  f,
  record,
  refuse,
  type Warning,
} from '#libs/domain/kernel';
import { birthDayOf } from '../category.js';
import { notOpen, notPresent, occurredOn, personHere, PRESENCE_REFUSALS } from '../guards.js';
import type { PersonState } from '../person.js';
import { currentPolicy } from '../policy.js';
import { BIRTH_REFUSALS, birthFields, birthObjection } from './birth.js';
import { ChildBorn } from './child-born.js';
import { caused, defineCommand, defineFact } from './family.js';
import { note, personId } from './fields.js';
import { personFields } from './person-added.js';
import { endPregnancy } from './pregnancy-ended.js';

export const DeliveryRecorded = defineFact({
  type: 'DeliveryRecorded',
  schema: 1,
  subject: 'personId',
  fields: {
    personId,
    liveBirths: f.integer({ id: 'Lahir hidup', en: 'Live births' }, { min: 1, max: 6, example: 1 }),
    stillbirths: f.optional(
      f.integer({ id: 'Lahir mati', en: 'Stillbirths' }, { min: 0, max: 6, example: 0 }),
    ),
    place: f.choice({ id: 'Tempat', en: 'Place' }, ['FASKES', 'RUMAH', 'LAINNYA']),
    helper: f.choice({ id: 'Penolong', en: 'Attended by' }, [
      'BIDAN',
      'DOKTER',
      'DUKUN',
      'LAINNYA',
    ]),
    caesarean: f.optional(f.flag({ id: 'Operasi sesar', en: 'Caesarean' }, false)),
    complication: f.optional(f.flag({ id: 'Komplikasi', en: 'Complication' }, false)),
    note,
  },
  evolve(state, fact) {
    const ended = endPregnancy(state, fact, fact.data.personId, 'LAHIR_HIDUP');
    const mother = state.persons.get(fact.data.personId);
    const { complication } = fact.data;
    if (ended !== undefined)
      mother?.deliveries.push({
        ...caused(fact),
        pregnancyId: ended.id,
        ...(complication !== undefined && { complication }),
      });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} melahirkan ${d.liveBirths} anak`,
    en: (d, c) =>
      `${c.name(d.personId)} gave birth to ${d.liveBirths} ${d.liveBirths === 1 ? 'child' : 'children'}`,
  },
});

const childFields = {
  personId: f.optional(f.uuid({ id: 'Anak', en: 'Child' })),
  name: f.optional(personFields.name),
  sex: personFields.sex,
  ...birthFields,
  earlyBreastfeeding: ChildBorn.fields.earlyBreastfeeding,
};

const { liveBirths: _, ...deliveryFields } = DeliveryRecorded.fields;

const oddities = (mother: PersonState, day: string): Warning[] => {
  const odd: Warning[] = [];
  const [youngest, oldest] = currentPolicy.motherAgeYears;
  const age = completedYears(birthDayOf(mother), day);
  if (age < youngest || age > oldest) odd.push({ code: 'MOTHER_AGE_ODD', field: 'personId' });
  const before = mother.deliveries.at(-1);
  if (
    before !== undefined &&
    completedMonths(dayOf(before.at), day) < currentPolicy.birthSpacingMonths
  )
    odd.push({ code: 'BIRTHS_TOO_CLOSE', field: 'personId' });
  return odd;
};

export const RecordDelivery = defineCommand({
  name: 'RecordDelivery',
  path: 'deliveries',
  permission: 'register',
  title: { id: 'Catat persalinan', en: 'Record a delivery' },
  fields: {
    ...deliveryFields,
    children: f.list(
      { id: 'Anak', en: 'Children' },
      f.group({ id: 'Anak', en: 'Child' }, childFields),
      { min: 1, max: 6 },
    ),
  },
  refusals: [
    ...PRESENCE_REFUSALS,
    ...BIRTH_REFUSALS,
    'PREGNANCY_MISSING',
    'PERSON_ALREADY_IN_FAMILY',
    'SAME_PERSON_TWICE',
  ],
  decide({ children, ...delivery }, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', delivery.personId);
    if (refusal !== undefined) return refusal;
    const mother = personHere(context, delivery.personId);
    if (mother.pregnancies.every((p) => p.endedAt !== undefined))
      return refuse('PREGNANCY_MISSING', 'personId');
    const ids = children.map((child, i) => child.personId ?? context.newId(`child-${i}`));
    if (new Set(ids).size < ids.length) return refuse('SAME_PERSON_TWICE', 'children');
    if (ids.some((id) => context.now.persons.has(id)))
      return refuse('PERSON_ALREADY_IN_FAMILY', 'children');
    for (const [i, child] of children.entries()) {
      const no = birthObjection(child);
      if (no !== undefined) return { ...no, field: `children.${i}.${no.field}` };
    }
    const day = occurredOn(context);
    return [
      record(
        DeliveryRecorded,
        context,
        { ...delivery, liveBirths: children.length },
        oddities(mother, day),
      ),
      ...children.map((child, i) =>
        record(ChildBorn, context, {
          ...child,
          personId: ids[i] as string,
          motherId: mother.id,
          nikStatus: 'ABSENT',
          birthDate: day,
        }),
      ),
    ];
  },
});
