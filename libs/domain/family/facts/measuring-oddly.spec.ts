import {
  BIDAN,
  BUDI,
  BUDI_BORN,
  budiAdded,
  correct,
  factCalled,
  family,
  given,
  KADER,
  measured,
  ordering,
  SITI,
  TODAY,
} from '../testing/index.js';
import { RecordMeasurement } from './measurement-recorded.js';
import { AddPerson } from './person-added.js';

// A boy of 16 months: 78.5 cm lying and 9.9 kg are close to the median on the usual day.
const measure = ordering(
  RecordMeasurement,
  { personId: BUDI, weightKg: 10.1, heightCm: 79.5, position: 'PB' },
  { by: KADER },
);

describe('what is odd is kept beside the measurement', () => {
  it.each([
    ['nothing', {}, []],
    [
      'too short to be true',
      { heightCm: 60 },
      ['Z_SCORE_FLAGGED', 'HEIGHT_DECREASED', 'HAZ_JUMPED'],
    ],
    ['exactly the same again', { weightKg: 9.9, heightCm: 78.5 }, ['SAME_AS_LAST']],
    ['shorter by more than a centimetre', { heightCm: 77.4 }, ['HEIGHT_DECREASED']],
    ['grown by four centimetres', { heightCm: 82.5 }, ['HEIGHT_JUMPED']],
    ['two SD of weight', { weightKg: 13.2 }, ['WAZ_JUMPED']],
  ])('%s', (_what, input, warnings) =>
    given(family, measured())
      .when(measure(input))
      .warns(...warnings),
  );

  it('compares heights as if both were lying', () => {
    // Standing makes 0.7 cm less: 77.4 cm standing are 78.1 cm lying, no shrinking by a centimetre.
    given(family, measured())
      .when(measure({ heightCm: 77.4, position: 'TB' }))
      .warns();
  });

  it('compares with the last measurement that nobody has to doubt', () => {
    const absurd = measured({ heightCm: 60 }, { on: '2025-07-15', warnings: ['Z_SCORE_FLAGGED'] });
    given(family, measured(), absurd).when(measure()).warns();
    given(family, measured(), absurd)
      .when(measure({ heightCm: 77 }))
      .warns('HEIGHT_DECREASED');
  });

  it('compares with what was measured before, not with what was entered before', () =>
    given(family, measured({ heightCm: 79.6 }, { on: TODAY }))
      .when(measure({ heightCm: 78.5 }, { on: '2025-07-01' }))
      .warns());

  it('knows that two measurers of one day disagree', () =>
    given(family, measured({}, { on: '2025-07-31T08:00:00+07:00' }))
      .when(measure({ heightCm: 80 }))
      .warns('MEASURERS_DISAGREE'));

  it('knows which position does not fit which age', () => {
    const newborn = budiAdded({ birthDate: '2025-02-01' });
    given(family.slice(0, 3), newborn)
      .when(measure({ weightKg: 7.4, heightCm: 66, position: 'TB' }))
      .warns('POSITION_IMPLAUSIBLE');
    const toddler = budiAdded({ birthDate: '2023-03-09' });
    given(family.slice(0, 3), toddler)
      .when(measure({ weightKg: 12.5, heightCm: 88, position: 'PB' }))
      .warns('POSITION_IMPLAUSIBLE');
  });

  it('knows where the standards end', () => {
    const sixYears = budiAdded({ birthDate: '2019-03-09' });
    given(family.slice(0, 3), sixYears)
      .when(measure({ weightKg: 20, heightCm: 115, position: 'TB' }))
      .warns('AGE_OUTSIDE_STANDARDS');
  });

  it('knows an arm and a haemoglobin of no mother', () => {
    const siti = { personId: SITI, weightKg: 52, heightCm: undefined, position: undefined };
    given(family)
      .when(measure({ ...siti, muacCm: 14 }))
      .warns('MUAC_ODD');
    given(family)
      .when(measure({ ...siti, hb: 3.9 }, { by: BIDAN }))
      .warns('HB_ODD');
    given(family)
      .when(measure({ ...siti, hb: 4, muacCm: 15 }, { by: BIDAN }))
      .warns();
  });
});

describe('a birth', () => {
  const add = ordering(AddPerson, {
    name: 'Adik',
    nikStatus: 'ABSENT',
    sex: 'P',
    birthDate: '2025-01-20',
    role: 'ANAK',
    motherId: SITI,
  });

  it('is odd when the mother was a child, or bore another some months before', () => {
    given(family).when(add()).warns();
    given(family)
      .when(add({ birthDate: '2024-09-01' }))
      .warns('BIRTHS_TOO_CLOSE');
    given(family)
      .when(add({ birthDate: BUDI_BORN }))
      .warns();
    given(family)
      .when(add({ birthDate: '2006-01-01' }))
      .warns('MOTHER_AGE_ODD');
  });

  it('on another day than believed makes every score another', () =>
    given(family.slice(0, 3), budiAdded({}, { as: 'budi' }), measured())
      .when(correct({ targetId: factCalled('budi'), changes: { birthDate: '2024-03-19' } }))
      .warns('AGE_CHANGED_AFTER_MEASUREMENTS'));
});
