import { f, record, refuse, type DecideContext } from '#libs/domain/kernel';
import { areaName } from '#libs/domain/area';
import type { FamilyState } from '../state.js';
import { defineCommand, defineFact } from './family.js';
import { PersonAdded, personFields, personWarnings } from './person-added.js';

export const FamilyRegistered = defineFact({
  type: 'FamilyRegistered',
  schema: 1,
  fields: {
    kelurahan: f.kelurahan({ id: 'Kelurahan', en: 'Kelurahan' }),
    posyandu: f.optional(
      f.text({ id: 'Posyandu', en: 'Posyandu' }, { max: 80, example: 'Melati 2' }),
    ),
    residency: f.choice({ id: 'Kependudukan', en: 'Residency' }, [
      'KTP_PANGKALPINANG',
      'DOMISILI_ONLY',
      'LUAR',
    ]),
    cardNumber: f.optional(
      f.sealed(f.digits({ id: 'Nomor KK', en: 'Family card number' }, 16, '1971010203240007')),
    ),
    address: f.optional(
      f.sealed(
        f.text({ id: 'Alamat', en: 'Address' }, { max: 200, example: 'Jl. Contoh 12 RT 03 RW 01' }),
      ),
    ),
  },
  evolve(state, fact) {
    const caused = { factId: fact.id, at: fact.occurredAt };
    state.id = fact.stream.slice('family-'.length);
    state.registered = caused;
    const { kelurahan, posyandu, address, cardNumber } = fact.data;
    state.residences.push({
      ...caused,
      kelurahan,
      ...(posyandu && { posyandu }),
      ...(address && { address }),
    });
    state.cards.push({ ...caused, ...(cardNumber && { number: cardNumber }) });
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
  refusals: ['FAMILY_ALREADY_REGISTERED', 'BIRTH_IN_FUTURE'],
  decide({ persons, ...family }, context: DecideContext<FamilyState>) {
    if (context.now.registered !== undefined) return refuse('FAMILY_ALREADY_REGISTERED');
    const future = persons.findIndex((p) => p.birthDate > context.today);
    if (future >= 0) return refuse('BIRTH_IN_FUTURE', `persons.${future}.birthDate`);
    return [
      record(FamilyRegistered, context, family),
      ...persons.map((person, i) =>
        record(
          PersonAdded,
          context,
          { ...person, personId: person.personId ?? context.newId(`person-${i}`) },
          personWarnings(person),
        ),
      ),
    ];
  },
});
