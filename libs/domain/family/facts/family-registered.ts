import { f, record, refuse } from '#libs/domain/kernel';
import { areaName } from '#libs/domain/area';
import { cardOddities, isMalformedCard, nikAreaOddities } from '../identity.js';
import { BIRTH_REFUSALS } from './birth.js';
import { caused, defineCommand, defineFact } from './family.js';
import { cardNumber, homeFields, RESIDENCIES } from './fields.js';
import {
  IDENTITY_REFUSALS,
  identityObjection,
  inFuture,
  PersonAdded,
  personFields,
} from './person-added.js';

export const FamilyRegistered = defineFact({
  type: 'FamilyRegistered',
  schema: 1,
  timing: 'WHOLE_DAY',
  fields: {
    ...homeFields,
    residency: f.choice({ id: 'Kependudukan', en: 'Residency' }, RESIDENCIES),
    cardNumber: f.optional(f.sealed(cardNumber)),
  },
  objection: (d) =>
    d.cardNumber !== undefined && isMalformedCard(d.cardNumber)
      ? refuse('CARD_MALFORMED', 'cardNumber')
      : undefined,
  oddities: (d) => cardOddities(d.cardNumber, d.residency),
  evolve(state, fact) {
    state.id = fact.stream.slice('family-'.length);
    state.registered = caused(fact);
    const { kelurahan, posyandu, address, cardNumber: number, residency } = fact.data;
    state.residency = residency;
    state.residences.push({
      ...caused(fact),
      kelurahan,
      ...(posyandu !== undefined && { posyandu }),
      ...(address !== undefined && { address }),
    });
    state.cards.push({ ...caused(fact), ...(number !== undefined && { number }) });
  },
  tell: {
    id: (d) => `Keluarga didaftarkan di kelurahan ${areaName(d.kelurahan)}`,
    en: (d) => `Family registered in kelurahan ${areaName(d.kelurahan)}`,
  },
});

export const RegisterFamily = defineCommand({
  name: 'RegisterFamily',
  path: '',
  permission: 'register',
  title: { id: 'Daftarkan keluarga', en: 'Register a family' },
  fields: {
    ...FamilyRegistered.fields,
    persons: f.list(
      { id: 'Anggota keluarga', en: 'Family members' },
      f.group({ id: 'Anggota', en: 'Person' }, personFields),
      { min: 1, max: 20 },
    ),
  },
  refusals: [
    'FAMILY_ALREADY_REGISTERED',
    'BIRTH_IN_FUTURE',
    'DAY_IN_FUTURE',
    'TWO_HEADS',
    'SAME_PERSON_TWICE',
    'NIK_ALREADY_IN_FAMILY',
    'NOT_A_WOMAN',
    'CARD_MALFORMED',
    ...BIRTH_REFUSALS,
    ...IDENTITY_REFUSALS,
  ],
  decide({ persons, ...family }, context) {
    if (context.now.registered !== undefined) return refuse('FAMILY_ALREADY_REGISTERED');
    const day = context.occurredAt.slice(0, 10);
    if (persons.filter((p) => p.role === 'KEPALA_KELUARGA').length > 1)
      return refuse('TWO_HEADS', 'persons');
    if (repeats(persons.map((p) => p.personId))) return refuse('SAME_PERSON_TWICE', 'persons');
    if (repeats(persons.map((p) => p.nik))) return refuse('NIK_ALREADY_IN_FAMILY', 'persons');
    for (const [i, person] of persons.entries()) {
      const refusal = inFuture(person, day) ?? identityObjection(person);
      if (refusal !== undefined) return refuse(refusal.code, `persons.${i}.${refusal.field}`);
    }
    return [
      record(FamilyRegistered, context, family),
      ...persons.map((person, i) =>
        record(
          PersonAdded,
          context,
          { ...person, personId: person.personId ?? context.newId(`person-${i}`) },
          nikAreaOddities(person.nik, family.kelurahan),
        ),
      ),
    ];
  },
});

const repeats = (ids: readonly (string | undefined)[]): boolean => {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given).size < given.length;
};
