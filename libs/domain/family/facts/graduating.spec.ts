import {
  BUDI,
  factCalled,
  family,
  given,
  measured,
  ordering,
  riskAssessed,
  riskGraduated,
  riskReassessed,
  telling,
  uuid,
} from '../testing/index.js';
import { GraduateFromRisk, RiskGraduated } from './risk-graduated.js';

const none = { atRisk: false, factors: [] };

describe('graduation', () => {
  const graduate = ordering(GraduateFromRisk, { personId: BUDI });
  const graduatedNow = telling(RiskGraduated, {
    personId: BUDI,
    policy: 'policy/1',
    evidence: [factCalled('reassessment')],
  });

  it('rests on a reassessment without a factor, and names it', () =>
    given(family, riskAssessed(), riskReassessed()).when(graduate()).then(graduatedNow()));

  it('needs that reassessment, of the last 30 days', () => {
    given(family, riskAssessed()).when(graduate()).refuses('ACTIVE_FACTORS', 'personId');
    given(family, riskAssessed(), riskReassessed({}, { on: '2025-07-01' }))
      .when(graduate())
      .warns();
    given(family, riskAssessed(), riskReassessed({}, { on: '2025-06-30' }))
      .when(graduate())
      .refuses('REASSESSMENT_MISSING', 'personId', { days: 30 });
  });

  it('needs all factors gone', () =>
    given(family, riskAssessed(), riskReassessed({ atRisk: true, factors: ['A4', 'A6'] }))
      .when(graduate())
      .refuses('ACTIVE_FACTORS', 'personId', { factors: 'A4, A6' }));

  it('is that of someone at risk, once', () => {
    given(family).when(graduate()).refuses('NEVER_AT_RISK', 'personId');
    given(family, riskAssessed(none), riskReassessed()).when(graduate()).refuses('NEVER_AT_RISK');
    given(family, riskAssessed(), riskReassessed(), riskGraduated())
      .when(graduate())
      .refuses('ALREADY_GRADUATED', 'personId');
    given(
      family,
      riskAssessed(),
      riskReassessed(),
      riskGraduated(),
      riskReassessed({}, { on: '2025-07-25' }),
    )
      .when(graduate())
      .refuses('NEVER_AT_RISK');
    given(family)
      .when(graduate({ personId: uuid('nobody') }))
      .refuses('PERSON_NOT_FOUND');
  });

  describe('of a stunted child', () => {
    const stunted = riskAssessed({ factors: ['A9'] as never });
    const short = measured({ heightCm: 71 }, { on: '2025-05-05' });
    const well = (on: string, warnings: readonly string[] = []) =>
      measured({ heightCm: 77, weightKg: on < '2025-07' ? 9.9 : 10.4 }, { on, as: on, warnings });
    const evidence = [
      factCalled('reassessment'),
      factCalled('2025-06-20'),
      factCalled('2025-07-18'),
    ];

    it('needs two valid measurements, 28 days apart, and names them', () =>
      given(family, short, stunted, well('2025-06-20'), well('2025-07-18'), riskReassessed())
        .when(graduate())
        .then(graduatedNow({ evidence })));

    it.each([
      ['none', []],
      ['one', [well('2025-06-20')]],
      ['two within 27 days', [well('2025-06-21'), well('2025-07-18')]],
      ['a flagged one', [well('2025-06-20'), well('2025-07-18', ['Z_SCORE_FLAGGED'])]],
      ['one that jumped', [well('2025-06-20', ['HAZ_JUMPED']), well('2025-07-18')]],
      [
        'one below -2 SD between them',
        [well('2025-06-20'), measured({ heightCm: 71 }, { on: '2025-07-04' }), well('2025-07-18')],
      ],
      [
        'one below -2 SD as the last',
        [well('2025-06-20'), measured({ heightCm: 71 }, { on: '2025-07-18' })],
      ],
    ])('is refused on %s', (_what, measurements) =>
      given(family, short, stunted, measurements, riskReassessed())
        .when(graduate())
        .refuses('MEASUREMENTS_MISSING', 'personId', { days: 28 }),
    );

    it('is asked for also when only the measurements say so', () =>
      given(family, short, riskAssessed(), riskReassessed())
        .when(graduate())
        .refuses('MEASUREMENTS_MISSING'));
  });
});
