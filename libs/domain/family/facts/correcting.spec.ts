import {
  agusAdded,
  BIDAN,
  BUDI,
  correct,
  corrected,
  eggsHandedOver,
  factCalled,
  family,
  familyClosed,
  familyRegistered,
  given,
  homeVisitCompleted,
  measured,
  pregnancyRecorded,
  riskAssessed,
  SITI,
  sitiAdded,
  uuid,
  voided,
  weighing,
  weightAfter,
} from '../testing/index.js';

describe('a correction', () => {
  it('refers to the fact and edits nothing', () => {
    given(family, weighing).when(correct()).then(corrected());
    expect(weightAfter(family, weighing, corrected())).toBe(10.4);
  });

  it('may move the fact in time, and take an optional field away', () => {
    given(family, weighing)
      .when(correct({ changes: { heightCm: null, position: null }, newOccurredAt: '2025-06-30' }))
      .then(
        corrected({
          changes: { heightCm: null, position: null },
          newOccurredAt: '2025-06-30T00:00:00+07:00',
        }),
      );
    const { persons } = given(
      family,
      weighing,
      corrected({ changes: { heightCm: null }, newOccurredAt: '2025-06-30T00:00:00+07:00' }),
    ).state();
    const [one] = persons.get(BUDI)?.measurements ?? [];
    expect(one).not.toHaveProperty('heightCm');
    expect(one?.at).toBe('2025-06-30T00:00:00+07:00');
  });

  it('judges anew what is odd', () => {
    const light = measured(
      { weightKg: 6.1 },
      { as: 'weighing', by: BIDAN, warnings: ['WAZ_JUMPED'] },
    );
    given(family, measured({}, { on: '2025-06-05' }), light)
      .when(correct())
      .then(corrected());
    given(family, measured({}, { on: '2025-06-05' }), weighing)
      .when(correct({ changes: { weightKg: 14.5 } }))
      .warns('WAZ_JUMPED');
    // In March he weighed as much, and had not grown since: measured once more, by mistake.
    given(family, measured({}, { on: '2025-03-05' }), weighing)
      .when(correct({ changes: {}, newOccurredAt: '2025-03-06' }))
      .warns('SAME_AS_LAST');
  });

  it('keeps personal data apart, for the person whose they are', () => {
    const entry = sitiAdded({}, { as: 'entry' });
    given(familyRegistered(), entry)
      .when(
        correct({
          targetId: factCalled('entry'),
          changes: { birthDate: '1998-06-01', role: 'LAINNYA' },
        }),
      )
      .then(
        corrected({
          targetId: factCalled('entry'),
          subjectId: SITI,
          changes: { role: 'LAINNYA', birthMonth: '1998-06' },
          sealedChanges: { birthDate: '1998-06-01' },
        }),
      );
    given(familyRegistered({}, { as: 'registration' }), entry)
      .when(correct({ targetId: factCalled('registration'), changes: { address: 'Jl. Melati 3' } }))
      .then(
        corrected({
          targetId: factCalled('registration'),
          changes: {},
          sealedChanges: { address: 'Jl. Melati 3' },
        }),
      );
  });

  it('is of a fact that is there and in force', () => {
    given(family).when(correct()).refuses('FACT_NOT_FOUND', 'targetId');
    given(family, weighing, voided()).when(correct()).refuses('FACT_ALREADY_VOIDED', 'targetId');
  });

  it.each([
    ['nothing', {}, 'NOTHING_CHANGED', 'changes'],
    ['another person', { personId: SITI }, 'FIELD_NOT_CORRECTABLE', 'changes.personId'],
    ['a field it has not', { shoeSize: 20 }, 'FIELD_INVALID', 'changes.shoeSize'],
    ['a field of every object', { constructor: 1 }, 'FIELD_INVALID', 'changes.constructor'],
    ['a comma', { weightKg: '10,4' }, 'FIELD_INVALID', 'changes.weightKg'],
    ['grams', { weightKg: 10_400 }, 'GRAMS_AS_KILOGRAMS', 'targetId'],
    ['metres', { heightCm: 0.79 }, 'METRES_AS_CENTIMETRES', 'targetId'],
    ['no comma', { heightCm: 795 }, 'DECIMAL_COMMA_LOST', 'targetId'],
    ['the impossible', { weightKg: 0 }, 'READING_IMPOSSIBLE', 'targetId'],
    ['no position', { position: null }, 'POSITION_MISSING', 'targetId'],
    ['no reading', { weightKg: null, heightCm: null }, 'NOTHING_MEASURED', undefined],
  ])('to %s is refused', (_what, changes, code, field) =>
    given(family, weighing).when(correct({ changes })).refuses(code, field),
  );

  it('does not move a fact out of the time in which it can be true', () => {
    const move = (newOccurredAt: string) => correct({ changes: {}, newOccurredAt });
    given(family, weighing).when(move('2025-08-01')).refuses('OCCURRED_IN_FUTURE', 'newOccurredAt');
    given(family, weighing).when(move('1925-07-01')).refuses('OCCURRED_TOO_EARLY', 'newOccurredAt');
    given(family, weighing).when(move('2024-03-08')).refuses('FACTS_DEPEND_ON_IT', 'targetId');
    given(family, eggsHandedOver({}, { as: 'eggs' }), eggsHandedOver({}, { on: '2025-06-02' }))
      .when(correct({ targetId: factCalled('eggs'), changes: {}, newOccurredAt: '2025-06-20' }))
      .refuses('EGGS_ALREADY_GIVEN', 'targetId');
  });

  it.each([
    [
      'at risk without factors',
      riskAssessed({}, { as: 'x' }),
      { factors: [] },
      'AT_RISK_WITHOUT_FACTORS',
    ],
    ['safe with factors', riskAssessed({}, { as: 'x' }), { atRisk: false }, 'FACTORS_WITHOUT_RISK'],
    ['a factor twice', riskAssessed({}, { as: 'x' }), { factors: ['A4', 'A4'] }, 'FACTOR_TWICE'],
    ['a NIK of no one', sitiAdded({}, { as: 'x' }), { nik: '1111111111111111' }, 'NIK_MALFORMED'],
    [
      'a NIK where none is',
      sitiAdded({}, { as: 'x' }),
      { nik: '1971046005970001' },
      'NIK_STATUS_CONTRADICTS',
    ],
    [
      'a man who gave birth',
      agusAdded({}, { as: 'x' }),
      { lastDeliveryOn: '2024-12-01' },
      'NOT_A_WOMAN',
    ],
    ['a second head', sitiAdded({}, { as: 'x' }), { role: 'KEPALA_KELUARGA' }, 'TWO_HEADS'],
    [
      'a birth after she came',
      sitiAdded({}, { as: 'x' }),
      { birthDate: '2025-01-07' },
      'BORN_AFTER_ENTRY',
    ],
    [
      'an exception without a reason',
      eggsHandedOver({}, { as: 'x' }),
      { override: true },
      'FIELD_NOT_CORRECTABLE',
    ],
  ])('to %s is refused, as it would have been at first', (_what, fact, changes, code) => {
    const others = family.filter(
      (one) => one.data['personId'] !== fact.data['personId'] || fact.type !== 'PersonAdded',
    );
    given(others, fact)
      .when(correct({ targetId: factCalled('x'), changes }))
      .refuses(code);
  });

  it('makes no man of a mother, and measures nobody before birth', () => {
    const siti = sitiAdded({}, { as: 'siti' });
    const others = family.filter((one) => one.data['personId'] !== SITI);
    given(others, siti, pregnancyRecorded())
      .when(correct({ targetId: factCalled('siti'), changes: { sex: 'L' } }))
      .refuses('NOT_A_WOMAN', 'targetId');
    given(others, siti, measured({ personId: SITI, weightKg: 52, heightCm: undefined }))
      .when(correct({ targetId: factCalled('siti'), changes: { birthDate: '2025-07-02' } }))
      .refuses('BORN_AFTER_ENTRY');
  });

  it('lets a visit have met only who was there', () => {
    const visit = homeVisitCompleted({}, { as: 'visit' });
    const change = (personsSeen: readonly string[]) =>
      correct({ targetId: factCalled('visit'), changes: { personsSeen } });
    given(family, visit)
      .when(change([SITI]))
      .warns();
    given(family, visit)
      .when(change([uuid('nobody')]))
      .refuses('FACTS_DEPEND_ON_IT', 'targetId');
    const move = { targetId: factCalled('visit'), changes: {}, newOccurredAt: '2025-06-10' };
    given(family, homeVisitCompleted({}, { as: 'visit', on: '2025-05-20' }), familyClosed())
      .when(correct(move))
      .refuses('OUTSIDE_MEMBERSHIP', 'targetId');
  });
});
