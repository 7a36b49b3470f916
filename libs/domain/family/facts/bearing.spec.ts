import {
  AGUS,
  BUDI,
  family,
  familyClosed,
  given,
  made,
  ordering,
  PREGNANCY,
  pregnancyRecorded,
  SITI,
  telling,
  TODAY,
  uuid,
} from '../testing/index.js';
import { categoryOn } from '../category.js';
import { ChildBorn } from './child-born.js';
import { DeliveryRecorded, RecordDelivery } from './delivery-recorded.js';
import { EndPregnancy, PregnancyEnded } from './pregnancy-ended.js';
import { RecordPregnancy } from './pregnancy-recorded.js';

const recordPregnancy = ordering(RecordPregnancy, { personId: SITI });
const recordDelivery = ordering(RecordDelivery, {
  personId: SITI,
  place: 'FASKES',
  helper: 'BIDAN',
  children: [{ sex: 'P', birthWeightKg: 3.1, birthLengthCm: 49.5 }],
});
const endPregnancy = ordering(EndPregnancy, { personId: SITI, outcome: 'KEGUGURAN' });
const deliveryRecorded = telling(DeliveryRecorded, {
  personId: SITI,
  liveBirths: 1,
  place: 'FASKES',
  helper: 'BIDAN',
});
const pregnancyEnded = telling(PregnancyEnded, { personId: SITI, outcome: 'KEGUGURAN' });
const childBorn = telling(ChildBorn, {
  personId: made('child-0'),
  motherId: SITI,
  nikStatus: 'ABSENT',
  sex: 'P',
  birthDate: TODAY,
  birthWeightKg: 3.1,
  birthLengthCm: 49.5,
});

describe('a pregnancy', () => {
  it('is recorded once, of a woman', () => {
    given(family)
      .when(recordPregnancy())
      .then(pregnancyRecorded({ pregnancyId: made('pregnancy') }));
    given(family, pregnancyRecorded()).when(recordPregnancy()).refuses('ALREADY_PREGNANT');
    given(family)
      .when(recordPregnancy({ personId: AGUS }))
      .refuses('NOT_A_WOMAN', 'personId');
  });

  it('is not entered late into another one', () =>
    given(family, pregnancyRecorded())
      .when(recordPregnancy({}, { on: '2025-02-03' }))
      .refuses('LATER_FACTS_CONTRADICT', 'occurredAt', { problem: 'ALREADY_PREGNANT' }));

  it('has an id of its own', () =>
    given(family, pregnancyRecorded(), pregnancyEnded())
      .when(recordPregnancy({ pregnancyId: PREGNANCY }))
      .refuses('ID_ALREADY_USED', 'pregnancyId'));

  it('began before it is told, and not too long before', () => {
    given(family)
      .when(recordPregnancy({ lastMenstruation: '2025-08-01' }))
      .refuses('DAY_IN_FUTURE', 'lastMenstruation');
    given(family)
      .when(recordPregnancy({ lastMenstruation: '2024-09-19' }))
      .warns();
    given(family)
      .when(recordPregnancy({ lastMenstruation: '2024-09-18' }))
      .warns('PREGNANCY_TOO_LONG');
  });

  it('of a girl of nine is odd', () => {
    const dewi = { ...family[2], data: { ...family[2]?.data, birthDate: '2016-01-01' } };
    given(family.slice(0, 2), dewi as (typeof family)[number])
      .when(recordPregnancy())
      .warns('MOTHER_AGE_ODD');
  });

  it('ends once', () => {
    given(family, pregnancyRecorded()).when(endPregnancy()).then(pregnancyEnded());
    given(family).when(endPregnancy()).refuses('PREGNANCY_MISSING', 'personId');
    given(family, pregnancyRecorded(), pregnancyEnded())
      .when(endPregnancy())
      .refuses('PREGNANCY_MISSING');
    given(family, pregnancyRecorded())
      .when(endPregnancy({ personId: uuid('x') }))
      .refuses('PERSON_NOT_FOUND');
  });
});

describe('a delivery', () => {
  it('brings the child into the family', () =>
    given(family, pregnancyRecorded())
      .when(recordDelivery())
      .then([deliveryRecorded(), childBorn()]));

  it('of twins is one delivery and two children', () =>
    given(family, pregnancyRecorded())
      .when(recordDelivery({ children: [{ sex: 'P' }, { sex: 'L' }] }))
      .then([
        deliveryRecorded({ liveBirths: 2 }),
        childBorn({ birthWeightKg: undefined, birthLengthCm: undefined }),
        childBorn({
          personId: made('child-1'),
          sex: 'L',
          birthWeightKg: undefined,
          birthLengthCm: undefined,
        }),
      ]));

  it('needs a pregnancy, known by then', () => {
    given(family).when(recordDelivery()).refuses('PREGNANCY_MISSING', 'personId');
    given(family, pregnancyRecorded(), deliveryRecorded())
      .when(recordDelivery())
      .refuses('PREGNANCY_MISSING');
    given(family, pregnancyRecorded())
      .when(recordDelivery({}, { on: '2025-03-09' }))
      .refuses('PREGNANCY_MISSING');
  });

  it('needs a mother of an open family', () => {
    given(family, familyClosed()).when(recordDelivery()).refuses('FAMILY_CLOSED');
    given(family)
      .when(recordDelivery({ personId: uuid('nobody') }))
      .refuses('PERSON_NOT_FOUND');
  });

  it('brings nobody twice', () => {
    const child = (name: string) => ({ sex: 'P' as const, personId: uuid(name) });
    given(family, pregnancyRecorded())
      .when(recordDelivery({ children: [child('a'), child('a')] }))
      .refuses('SAME_PERSON_TWICE', 'children');
    given(family, pregnancyRecorded())
      .when(recordDelivery({ children: [{ sex: 'P', personId: BUDI }] }))
      .refuses('PERSON_ALREADY_IN_FAMILY', 'children');
  });

  it.each([
    ['grams for kilograms', { birthWeightKg: 3100 }, 'GRAMS_AS_KILOGRAMS', { meant: 3.1 }],
    ['metres for centimetres', { birthLengthCm: 0.5 }, 'METRES_AS_CENTIMETRES', { meant: 50 }],
    ['9 kilograms', { birthWeightKg: 9 }, 'READING_IMPOSSIBLE', { max: 8 }],
    ['19 centimetres', { birthLengthCm: 19 }, 'READING_IMPOSSIBLE', { min: 20 }],
  ])('asks again about %s', (_what, read, code, params) =>
    given(family, pregnancyRecorded())
      .when(recordDelivery({ children: [{ sex: 'P', ...read }] }))
      .refuses(code, undefined, params),
  );

  it('seven months after another one is odd', () => {
    const before = [
      pregnancyRecorded({ pregnancyId: uuid('first') }, { on: '2025-01-07' }),
      deliveryRecorded({}, { on: '2025-01-10' }),
    ];
    given(family, before, pregnancyRecorded()).when(recordDelivery()).warns('BIRTHS_TOO_CLOSE');
  });

  it('makes the mother BUFAS for 42 days, and the child BADUTA', () => {
    const state = given(
      family,
      pregnancyRecorded(),
      deliveryRecorded(),
      childBorn({ birthDate: '2025-07-01' }),
    ).state();
    const on = (id: string, day: string) => {
      const person = state.persons.get(id);
      return person && categoryOn(state, person, day);
    };
    expect(on(SITI, '2025-06-30')).toBe('BUMIL');
    expect(on(SITI, '2025-07-01')).toBe('BUFAS');
    expect(on(SITI, '2025-08-12')).toBe('BUFAS');
    expect(on(SITI, '2025-08-13')).toBeUndefined();
    expect(on(made('child-0'), '2025-07-02')).toBe('BADUTA');
  });
});
