import {
  agusAdded,
  BIDAN,
  BUDI,
  budiAdded,
  family,
  familyClosed,
  familyRegistered,
  given,
  KADER,
  measured,
  ordering,
  SITI,
  uuid,
} from '../testing/index.js';
import { RecordMeasurement } from './measurement-recorded.js';

// A boy of 16 months: 78.5 cm lying and 9.9 kg are close to the median on the usual day.
const measure = ordering(
  RecordMeasurement,
  { personId: BUDI, weightKg: 10.1, heightCm: 79.5, position: 'PB' },
  { by: KADER },
);

describe('a measurement', () => {
  it('is kept as it was read', () =>
    given(family)
      .when(measure())
      .then(measured({ weightKg: 10.1, heightCm: 79.5 })));

  it('is a contact of whoever was measured', () => {
    const { persons } = given(family, measured()).state();
    expect(persons.get(BUDI)?.contacts).toEqual([expect.objectContaining({ kind: 'MEASUREMENT' })]);
    expect(persons.get(BUDI)?.measurements).toEqual([
      expect.objectContaining({ weightKg: 9.9, measurer: KADER.actor }),
    ]);
  });

  it('is that of a member of an open family, and of something', () => {
    given(family)
      .when(measure({ personId: uuid('x') }))
      .refuses('PERSON_NOT_FOUND', 'personId');
    given(family, familyClosed()).when(measure()).refuses('FAMILY_CLOSED');
    given(family)
      .when(measure({ weightKg: undefined, heightCm: undefined, position: undefined }))
      .refuses('NOTHING_MEASURED');
  });

  it('does not lie in the future, nor before the birth', () => {
    given(family)
      .when(measure({}, { on: '2025-08-01' }))
      .refuses('OCCURRED_IN_FUTURE', 'occurredAt');
    const early = budiAdded({ birthDate: '2025-01-06' }, { on: '2025-01-06' });
    given(familyRegistered({}, { on: '2024-12-01' }), agusAdded(), early)
      .when(measure({}, { on: '2025-01-05' }))
      .refuses('PERSON_NOT_FOUND');
    given(family.slice(0, 3), budiAdded({ birthDate: '2025-07-02' }))
      .when(measure({}, { on: '2025-07-01' }))
      .refuses('MEASURED_BEFORE_BIRTH', 'occurredAt');
  });

  it('of height needs the position, for a child', () => {
    given(family)
      .when(measure({ position: undefined }))
      .refuses('POSITION_MISSING', 'position');
    given(family)
      .when(measure({ personId: SITI, weightKg: 52, heightCm: 154, position: undefined }))
      .warns();
  });

  it('of haemoglobin is clinical', () => {
    given(family)
      .when(
        measure({
          personId: SITI,
          weightKg: 52,
          heightCm: undefined,
          position: undefined,
          hb: 10.4,
        }),
      )
      .refuses('CLINICAL_ROLE_NEEDED', 'hb');
    given(family)
      .when(
        measure(
          { personId: SITI, weightKg: 52, heightCm: undefined, position: undefined, hb: 10.4 },
          { by: BIDAN },
        ),
      )
      .warns();
  });
});

describe('a slip of typing is asked about, with what was probably meant', () => {
  const adult = { personId: SITI, position: undefined, heightCm: undefined, weightKg: undefined };
  it.each([
    [
      'grams',
      { weightKg: 10_100 },
      'GRAMS_AS_KILOGRAMS',
      'weightKg',
      { typed: 10_100, meant: 10.1 },
    ],
    ['metres', { heightCm: 0.79 }, 'METRES_AS_CENTIMETRES', 'heightCm', { typed: 0.79, meant: 79 }],
    ['no comma in 79,5', { heightCm: 795 }, 'DECIMAL_COMMA_LOST', 'heightCm', { meant: 79.5 }],
    ['no comma in 10,1', { weightKg: 101 }, 'DECIMAL_COMMA_LOST', 'weightKg', { meant: 10.1 }],
    ['no comma in LILA 14,5', { muacCm: 145 }, 'DECIMAL_COMMA_LOST', 'muacCm', { meant: 14.5 }],
    [
      'a mother in grams',
      { ...adult, weightKg: 52_000 },
      'GRAMS_AS_KILOGRAMS',
      'weightKg',
      { meant: 52 },
    ],
    [
      'a mother in metres',
      { ...adult, heightCm: 1.54 },
      'METRES_AS_CENTIMETRES',
      'heightCm',
      { meant: 154 },
    ],
    [
      'no comma in her LILA',
      { ...adult, muacCm: 235 },
      'DECIMAL_COMMA_LOST',
      'muacCm',
      { meant: 23.5 },
    ],
    ['nothing that explains it', { weightKg: 0 }, 'READING_IMPOSSIBLE', 'weightKg', {}],
    [
      'nothing that explains hers',
      { ...adult, weightKg: 0.1 },
      'READING_IMPOSSIBLE',
      'weightKg',
      {},
    ],
  ])('%s', (_slip, input, code, field, params) =>
    given(family).when(measure(input)).refuses(code, field, params),
  );

  it('a comma as the decimal point is a problem of form', () => {
    const order = measure();
    given(family)
      .when({ ...order, input: { ...order.input, weightKg: '10,1' } })
      .refuses('FIELD_INVALID', 'weightKg', { problem: 'DECIMAL_COMMA' });
  });
});
