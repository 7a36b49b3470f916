import {
  BUDI,
  correct,
  corrected,
  factCalled,
  family,
  familyRegistered,
  given,
  pregnancyRecorded,
  sitiAdded,
  voided,
  voids,
  weighing,
  weightAfter,
} from '../testing/index.js';

describe('a void', () => {
  it('takes a fact out of what counts, not out of the history', () => {
    given(family, weighing).when(voids()).then(voided());
    const state = given(family, weighing, voided()).state();
    expect(state.persons.get(BUDI)).toMatchObject({ measurements: [], contacts: [] });
  });

  it('is itself voided, and corrected', () => {
    const undo = voided({ targetId: factCalled('void') }, { as: 'undo' });
    given(family, weighing, voided())
      .when(voids({ targetId: factCalled('void') }))
      .then(undo);
    expect(weightAfter(family, weighing, voided(), undo)).toBe(9.9);
    expect(
      weightAfter(family, weighing, voided(), undo, voided({ targetId: factCalled('undo') })),
    ).toBeUndefined();
    given(family, weighing, voided())
      .when(correct({ targetId: factCalled('void'), changes: { reason: 'Salah anak' } }))
      .then(
        corrected({
          targetId: factCalled('void'),
          changes: {},
          sealedChanges: { reason: 'Salah anak' },
        }),
      );
  });

  it('of a correction brings the first reading back', () => {
    given(family, weighing, corrected())
      .when(voids({ targetId: factCalled('correction') }))
      .warns();
    expect(
      weightAfter(family, weighing, corrected(), voided({ targetId: factCalled('correction') })),
    ).toBe(9.9);
  });

  it('is of a fact that is there, once', () => {
    given(family).when(voids()).refuses('FACT_NOT_FOUND', 'targetId');
    given(family, weighing, voided()).when(voids()).refuses('FACT_ALREADY_VOIDED', 'targetId');
    given(family)
      .when(voids({ targetId: 'seventeen' }))
      .refuses('FIELD_INVALID', 'targetId');
  });

  it('is refused while other facts rest on it', () => {
    const entry = sitiAdded({}, { as: 'entry' });
    const of = { targetId: factCalled('entry') };
    given(familyRegistered(), entry, pregnancyRecorded())
      .when(voids(of))
      .refuses('FACTS_DEPEND_ON_IT', 'targetId');
    given(familyRegistered(), entry).when(voids(of)).warns();
    given(familyRegistered({}, { as: 'registration' }), entry)
      .when(voids({ targetId: factCalled('registration') }))
      .refuses('FACTS_DEPEND_ON_IT');
  });
});
