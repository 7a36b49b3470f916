import { f, record, refuse } from '#libs/domain/kernel';
import { enter } from '../enter.js';
import { openClosure } from '../guards.js';
import { currentStay } from '../person.js';
import { unpack } from './carried.js';
import { defineCommand, defineFact } from './family.js';
import { FamilyRegistered } from './family-registered.js';
import { headOf } from './person-added.js';
import { travelFields } from './travel.js';

const { founding, ...arrivalFields } = travelFields;

export const PersonTransferredIn = defineFact({
  type: 'PersonTransferredIn',
  schema: 1,
  subject: 'personId',
  timing: 'WHOLE_DAY',
  // The two halves of a move stay alike: whatever is wrong is put right where she left.
  amend: { correct: false, void: false },
  fields: {
    ...arrivalFields,
    fromFamilyId: f.uuid({ id: 'Keluarga asal', en: 'From family' }),
    departureId: f.uuid({ id: 'Fakta kepindahan', en: 'The fact of leaving' }),
  },
  clearFrom: (d) => (d.birthDate === undefined ? {} : { birthMonth: d.birthDate.slice(0, 7) }),
  evolve(state, fact) {
    const person = enter(state, fact, fact.data, fact.data.fromFamilyId);
    unpack(person, fact.id, fact.occurredAt, fact.data.carried ?? {});
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} datang dari keluarga lain`,
    en: (d, c) => `${c.name(d.personId)} came from another family`,
  },
});

/** The other half of a move; it registers the family first when that begins with her. */
export const ReceivePerson = defineCommand({
  name: 'ReceivePerson',
  path: 'arrivals',
  permission: 'register',
  reaction: true,
  title: { id: 'Terima anggota dari keluarga lain', en: 'Receive a person' },
  fields: { ...PersonTransferredIn.fields, founding },
  refusals: ['FAMILY_NOT_REGISTERED', 'PERSON_ALREADY_IN_FAMILY', 'TWO_HEADS'],
  decide({ founding: home, ...input }, context) {
    const known = context.now.persons.get(input.personId);
    if (known !== undefined && currentStay(known) !== undefined)
      return refuse('PERSON_ALREADY_IN_FAMILY', 'personId');
    const registered = context.now.registered !== undefined;
    if (!registered && home === undefined) return refuse('FAMILY_NOT_REGISTERED');
    if (input.role === 'KEPALA_KELUARGA' && headOf(context) !== undefined)
      return refuse('TWO_HEADS', 'role');
    // Refusing her now would leave her in no family: a closed one is told, not spared.
    const closed = openClosure(context.now) === undefined ? [] : [{ code: 'FAMILY_IS_CLOSED' }];
    return [
      ...(registered || home === undefined ? [] : [record(FamilyRegistered, context, home)]),
      record(PersonTransferredIn, context, input, closed),
    ];
  },
});
