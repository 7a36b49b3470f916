import {
  AGUS,
  BUDI,
  catinRegistered,
  family,
  familyClosed,
  given,
  ordering,
  riskAssessed,
  riskGraduated,
  riskReassessed,
  SITI,
  telling,
  uuid,
} from '../testing/index.js';
import { atRiskOn } from '../category.js';
import { AssessRisk } from './risk-assessed.js';
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
