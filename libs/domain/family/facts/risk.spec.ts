import {
  AGUS,
  BUDI,
  catinRegistered,
  family,
  familyClosed,
  given,
  measured,
  ordering,
  riskAssessed,
  riskGraduated,
  riskReassessed,
  SITI,
  telling,
  uuid,
  factCalled,
} from '../testing/index.js';
import { atRiskOn } from '../category.js';
import { AssessRisk } from './risk-assessed.js';
import { GraduateFromRisk, RiskGraduated } from './risk-graduated.js';
import { ReassessRisk, RiskReassessed } from './risk-reassessed.js';
import { ReinstateRisk, RiskReinstated } from './risk-reinstated.js';

const judgement = { personId: BUDI, atRisk: true, factors: ['A4'], ruleSet: 'risk/1' } as const;
const assess = ordering(AssessRisk, { ...judgement, factors: ['A4'] });
const reassess = ordering(ReassessRisk, { ...judgement, factors: ['A4'] });
const reinstate = ordering(ReinstateRisk, {
  personId: BUDI,
  factors: ['A7'],
  ruleSet: 'risk/1',
  reason: 'Berat badan turun dua bulan',
});
const reassessedNow = telling(RiskReassessed, { ...judgement, factors: ['A4'] });
const reinstated = telling(RiskReinstated, {
  personId: BUDI,
  factors: ['A7'],
  ruleSet: 'risk/1',
  reason: 'Berat badan turun dua bulan',
});
const factors = (...codes: string[]) => ({ factors: codes as never });
const none = { atRisk: false, ...factors() };

describe('an assessment', () => {
  it('is the first one; after it there are reassessments', () => {
    given(family).when(assess()).then(riskAssessed());
    given(family, riskAssessed()).when(assess()).refuses('ALREADY_ASSESSED', 'personId');
    given(family, riskAssessed()).when(reassess()).then(reassessedNow());
    given(family).when(reassess()).refuses('NOT_ASSESSED_YET', 'personId');
  });

  it.each([
    ['at risk without a factor', factors(), 'AT_RISK_WITHOUT_FACTORS'],
    ['safe with one', { atRisk: false }, 'FACTORS_WITHOUT_RISK'],
    ['the same factor twice', factors('A4', 'A4'), 'FACTOR_TWICE'],
    ['a factor of pregnant women', factors('B6'), 'FACTOR_NOT_FOR_CATEGORY'],
    ['nobody', { personId: uuid('nobody') }, 'PERSON_NOT_FOUND'],
    ['who is in no target group', { personId: SITI, ...factors('K1') }, 'NOT_A_TARGET'],
  ])('of %s is refused, the first time and again', (_what, input, code) => {
    given(family).when(assess(input)).refuses(code);
    given(family, riskAssessed()).when(reassess(input)).refuses(code);
  });

  it('belongs to the category of that day', () => {
    const groom = { personId: AGUS, ...factors('C5') };
    given(family, catinRegistered()).when(assess(groom)).warns();
    given(family, catinRegistered())
      .when(assess(groom, { on: '2025-03-09' }))
      .refuses('NOT_A_TARGET');
  });

  it('needs an open family', () =>
    given(family, familyClosed()).when(assess()).refuses('FAMILY_CLOSED'));

  it('in force is the latest of the day asked about', () => {
    const { persons } = given(family, riskAssessed(), riskReassessed()).state();
    const budi = persons.get(BUDI);
    const on = (day: string) => budi && atRiskOn(budi, day);
    expect(['2025-05-04', '2025-05-05', '2025-07-19', '2025-07-20'].map(on)).toEqual([
      undefined,
      true,
      true,
      false,
    ]);
  });
});

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
    given(family, riskAssessed(), reassessedNow({ factors: ['A4', 'A6'] as never }))
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
      measured({ heightCm: 77 }, { on, as: on, warnings });
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

describe('after a graduation', () => {
  const graduated = [family, riskAssessed(), riskReassessed(), riskGraduated()].flat();

  it('nobody slips back unnoticed', () => {
    given(graduated).when(reassess()).refuses('REINSTATEMENT_NEEDED', 'atRisk');
    given(graduated, riskReassessed({}, { on: '2025-07-22' }))
      .when(reassess())
      .refuses('REINSTATEMENT_NEEDED', 'atRisk');
    given(graduated).when(reassess(none)).warns();
  });

  it('risk is reinstated once, with factors and a reason', () => {
    given(graduated).when(reinstate()).then(reinstated());
    given(graduated, reinstated({}, { on: '2025-07-25' }))
      .when(reinstate())
      .refuses('NOT_GRADUATED', 'personId');
    given(family, riskAssessed()).when(reinstate()).refuses('NOT_GRADUATED');
    given(graduated).when(reinstate(factors())).refuses('AT_RISK_WITHOUT_FACTORS');
    given(graduated)
      .when(reinstate(factors('C1')))
      .refuses('FACTOR_NOT_FOR_CATEGORY');
    given(graduated)
      .when(reinstate({ reason: 'ya' }))
      .refuses('FIELD_INVALID', 'reason');
  });

  it('a reinstated child is reassessed like any other', () =>
    given(graduated, reinstated({}, { on: '2025-07-25' }))
      .when(reassess())
      .warns());
});
