import {
  agusAdded,
  AGUS,
  ASAM,
  BUDI,
  budiAdded,
  family,
  familyClosed,
  familyRegistered,
  given,
  made,
  ordering,
  SITI,
  sitiAdded,
  telling,
  TODAY,
  uuid,
} from '../testing/index.js';
import { FamilyRegistered, RegisterFamily } from './family-registered.js';
import { AddPerson, PersonAdded } from './person-added.js';

const SITI_NIK = '1971046005970001';
const siti = {
  name: 'Siti',
  nikStatus: 'ABSENT',
  sex: 'P',
  birthDate: '1997-05-20',
  role: 'ISTRI',
} as const;
const agus = { ...siti, name: 'Agus', sex: 'L', role: 'KEPALA_KELUARGA' } as const;

const registerFamily = ordering(RegisterFamily, {
  kelurahan: ASAM,
  residency: 'KTP_PANGKALPINANG',
  persons: [siti],
});
const registeredNow = telling(FamilyRegistered, {
  kelurahan: ASAM,
  residency: 'KTP_PANGKALPINANG',
});
const addedNow = telling(PersonAdded, { ...siti, personId: made('person-0') });
const addPerson = ordering(AddPerson, { ...siti, name: 'Rani', role: 'LAINNYA' });

describe('registering a family', () => {
  it('records the family and everyone in it, under ids that stay the same', () => {
    given()
      .when(registerFamily({ persons: [siti, agus] }))
      .then([registeredNow(), addedNow(), addedNow({ ...agus, personId: made('person-1') })]);
  });

  it('is done once', () =>
    given(family).when(registerFamily()).refuses('FAMILY_ALREADY_REGISTERED'));

  it('needs members who can all be true', () => {
    const refuses = (
      persons: (typeof RegisterFamily.fields.persons)['_type'],
      code: string,
      field?: string,
    ) =>
      given()
        .when(registerFamily({ persons: persons ?? [] }))
        .refuses(code, field);
    refuses([agus, { ...siti, role: 'KEPALA_KELUARGA' }], 'TWO_HEADS', 'persons');
    refuses(
      [
        { ...siti, personId: SITI },
        { ...agus, personId: SITI },
      ],
      'SAME_PERSON_TWICE',
    );
    refuses(
      [
        { ...siti, nik: SITI_NIK, nikStatus: 'DECLARED' },
        { ...agus, nik: SITI_NIK, nikStatus: 'DECLARED' },
      ],
      'NIK_ALREADY_IN_FAMILY',
    );
    refuses([agus, { ...siti, birthDate: '2025-08-01' }], 'BIRTH_IN_FUTURE', 'persons.1.birthDate');
    refuses(
      [{ ...siti, lastDeliveryOn: '2025-08-01' }],
      'DAY_IN_FUTURE',
      'persons.0.lastDeliveryOn',
    );
    refuses([{ ...agus, lastDeliveryOn: TODAY }], 'NOT_A_WOMAN', 'lastDeliveryOn');
    refuses([{ ...siti, birthWeightKg: 3100 }], 'GRAMS_AS_KILOGRAMS', 'birthWeightKg');
    refuses([{ ...siti, birthDate: '0097-05-20' }], 'OCCURRED_TOO_EARLY', 'persons.0.birthDate');
  });

  it('counts a mother who gave birth before she was known as in childbed', () => {
    const state = given(family.slice(0, 2), sitiAdded({ lastDeliveryOn: '2024-12-30' })).state();
    expect(state.persons.get(SITI)?.deliveries).toHaveLength(1);
  });
});

describe('adding a person', () => {
  it('needs an open family, on the day she came', () => {
    given().when(addPerson()).refuses('FAMILY_NOT_REGISTERED');
    given(family, familyClosed()).when(addPerson()).refuses('FAMILY_CLOSED');
    given(family)
      .when(addPerson({}, { on: '2025-01-05' }))
      .refuses('FAMILY_NOT_REGISTERED');
    given(family, familyClosed())
      .when(addPerson({}, { on: '2025-06-01' }))
      .warns('LATE_ENTRY');
  });

  it('records her, today or late', () => {
    const rani = { name: 'Rani', role: 'LAINNYA', personId: made('person') } as const;
    given(family).when(addPerson()).then(addedNow(rani));
    given(family)
      .when(addPerson({}, { on: '2025-06-30' }))
      .warns('LATE_ENTRY');
  });

  it('refuses whoever is in the family already, and a second head', () => {
    given(family)
      .when(addPerson({ personId: SITI }))
      .refuses('PERSON_ALREADY_IN_FAMILY');
    given(family)
      .when(addPerson({ role: 'KEPALA_KELUARGA' }))
      .refuses('TWO_HEADS', 'role');
    given(family, sitiAdded({ personId: uuid('Dewi'), nik: SITI_NIK }))
      .when(addPerson({ nik: SITI_NIK, nikStatus: 'DECLARED' }))
      .refuses('NIK_ALREADY_IN_FAMILY', 'nik');
  });

  it('refuses a birth or delivery that has not been yet', () => {
    given(family)
      .when(addPerson({ birthDate: '2025-07-11' }, { on: '2025-07-10' }))
      .refuses('BIRTH_IN_FUTURE', 'birthDate');
    given(family)
      .when(addPerson({ lastDeliveryOn: '2025-07-11' }, { on: '2025-07-10' }))
      .refuses('DAY_IN_FUTURE', 'lastDeliveryOn');
  });

  it('lets a family without its head have another one', () =>
    given(familyRegistered(), sitiAdded(), budiAdded())
      .when(addPerson({ ...agus }))
      .then(addedNow({ ...agus, personId: made('person') })));

  it('finds her in the family from the first moment of that day', () => {
    const state = given(
      familyRegistered(),
      agusAdded({}, { on: '2025-01-06T15:00:00+07:00' }),
    ).state('2025-01-06T08:00:00+07:00');
    expect([...state.persons.keys()]).toEqual([AGUS]);
    expect(state.persons.has(BUDI)).toBe(false);
  });
});
