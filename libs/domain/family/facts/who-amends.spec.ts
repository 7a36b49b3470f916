import {
  BIDAN,
  correct,
  corrected,
  factCalled,
  family,
  given,
  KADER,
  measured,
  riskAssessed,
  voided,
  voids,
  weighing,
  PKB,
} from '../testing/index.js';

describe('who may amend', () => {
  const by = KADER;
  const own = measured({}, { as: 'weighing', recordedAt: '2025-07-30T05:00:00.000Z' });

  it('is a cadre her own entries, for 24 hours', () => {
    given(family, own).when(correct({}, { by })).warns();
    given(family, own).when(voids({}, { by })).warns();
    given(family, own)
      .when(voids({}, { by, recordedAt: '2025-07-31T05:00:00.001Z' }))
      .refuses('TOO_LATE_TO_AMEND', 'targetId', { hours: 24 });
    given(family, weighing).when(correct({}, { by })).refuses('NOT_YOUR_FACT', 'targetId');
    given(family, own)
      .when(voids({}, { by: { actor: 'kader-lain', role: 'KADER_TPK' } }))
      .refuses('NOT_YOUR_FACT');
  });

  it('is everyone else any entry, but not a measurement of his own', () => {
    given(family, own)
      .when(correct({}, { by: BIDAN }))
      .warns();
    given(family, weighing)
      .when(correct({}, { by: BIDAN }))
      .refuses('FOUR_EYES', 'targetId');
    given(family, weighing)
      .when(voids({}, { by: BIDAN }))
      .refuses('FOUR_EYES', 'targetId');
    given(family, riskAssessed({}, { as: 'weighing', by: BIDAN }))
      .when(voids({}, { by: BIDAN }))
      .warns();
  });

  it('nor what another pair of eyes has made of it', () => {
    const to = { targetId: factCalled('correction') };
    given(family, weighing, corrected())
      .when(voids(to, { by: BIDAN }))
      .refuses('FOUR_EYES');
    given(family, weighing, voided())
      .when(voids({ targetId: factCalled('void') }, { by: BIDAN }))
      .refuses('FOUR_EYES', 'targetId');
    given(family, weighing, corrected())
      .when(voids(to, { by: PKB }))
      .warns();
  });
});
