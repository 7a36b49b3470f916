import { RULES_V1, withParameters } from '#libs/domain/risk';
import { decideFamily } from '../decide.js';
import { HouseholdSurveyed } from './household-surveyed.js';
import { PregnancyRecorded } from './pregnancy-recorded.js';
import {
  AGUS,
  BORN_WELL,
  BUDI,
  budiAdded,
  catinRegistered,
  factCalled,
  family,
  familyClosed,
  FINE,
  given,
  measured,
  NOT_BREASTFED,
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
import { ReassessRisk } from './risk-reassessed.js';
import { ReinstateRisk, RiskReinstated } from './risk-reinstated.js';

const assess = ordering(AssessRisk, { personId: BUDI, answers: NOT_BREASTFED });
const reassess = ordering(ReassessRisk, { personId: BUDI, answers: NOT_BREASTFED });
const why = { reason: 'Berat badan turun dua bulan' };
const reinstate = ordering(ReinstateRisk, { personId: BUDI, answers: NOT_BREASTFED, ...why });

/** The family with a child about whom everything is known that does not have to be asked. */
const known = [
  ...family.slice(0, 3),
  budiAdded(BORN_WELL),
  measured({ weightKg: 10.6, heightCm: 80 }, { on: '2025-07-01', as: 'July' }),
];
const fine = { answers: FINE };

describe('an assessment', () => {
  it('is the first one; after it there are reassessments', () => {
    given(family).when(assess()).warns();
    given(family, riskAssessed()).when(assess()).refuses('ALREADY_ASSESSED', 'personId');
    given(family, riskAssessed()).when(reassess()).warns();
    given(family).when(reassess()).refuses('NOT_ASSESSED_YET', 'personId');
  });

  it('concludes from the answers and the facts, and keeps what it concluded from', () => {
    given(known)
      .when(assess(fine))
      .records('RiskAssessed', {
        ...fine,
        ruleSet: 'risk/1',
        outcome: 'NOT_AT_RISK',
        atRisk: false,
        factors: [],
        category: 'BADUTA',
        findings: expect.arrayContaining([
          {
            code: 'A9',
            truth: 'NO',
            basis: 'RULE',
            reason: { id: 'PB/U atau TB/U 0,03 ≥ -2 SD', en: 'Length/height-for-age 0.03 ≥ -2 SD' },
            factIds: [factCalled('July')],
          },
          {
            code: 'A6',
            truth: 'NO',
            basis: 'RULE',
            reason: { id: 'Imunisasi lengkap: ya', en: 'Immunisation complete: yes' },
          },
        ]) as unknown,
      });
    given(known)
      .when(assess({ answers: { ...FINE, immunisationComplete: false } }))
      .records('RiskAssessed', { outcome: 'AT_RISK', atRisk: true, factors: ['A6'] });
    given(known, measured({ heightCm: 72 }, { on: '2025-07-20' }))
      .when(assess(fine))
      .records('RiskAssessed', { atRisk: true, factors: ['A9'] });
  });

  it('is made under the rules in force, and says which', () => {
    const strict = withParameters(RULES_V1, 'risk/strict', { hazStunted: 0.5 });
    const { facts } = given(known);
    const decision = decideFamily('AssessRisk', { personId: BUDI, ...fine }, facts, {
      occurredAt: '2025-07-20T10:00:00+07:00',
      capturedAt: '2025-07-20T10:00:00+07:00',
      receivedAt: '2025-07-20T03:00:00.000Z',
      today: '2025-07-20',
      actor: 'bidan-rina',
      role: 'BIDAN',
      newId: uuid,
      rules: strict,
    });
    expect(decision).toEqual([
      expect.objectContaining({
        data: expect.objectContaining({ ruleSet: 'risk/strict', factors: ['A9'] }) as unknown,
      }),
    ]);
  });

  it('takes no blank for a no: it names what is missing, and which field could tell', () => {
    given(known)
      .when(assess({ answers: {} }))
      .refuses('ASSESSMENT_INCOMPLETE', 'answers.exclusiveBreastfeeding', {
        apa: 'ASI eksklusif belum ditanyakan; MP-ASI sesuai belum ditanyakan; imunisasi lengkap belum ditanyakan',
        what: 'exclusive breastfeeding not asked; complementary feeding adequate not asked; immunisation complete not asked',
        inputs: 'exclusiveBreastfeeding, complementaryFeedingAdequate, immunisationComplete',
      });
    given(known.slice(0, 4)).when(assess(fine)).refuses('ASSESSMENT_INCOMPLETE', 'personId', {
      inputs: 'belowRedLine, haz, whz, waz',
    });
    given(family)
      .when(assess({ answers: {} }))
      .refuses('ASSESSMENT_INCOMPLETE');
  });

  it('does not carry answers or stated factors over from an earlier sheet', () => {
    given(known, riskAssessed()).when(reassess(fine)).records('RiskReassessed', { factors: [] });
    given(known, riskAssessed({ atRisk: false, factors: [] }))
      .when(reassess({ answers: {} }))
      .refuses('ASSESSMENT_INCOMPLETE');
  });

  it.each([
    ['nobody', { personId: uuid('nobody') }, 'PERSON_NOT_FOUND'],
    ['who is in no target group', { personId: SITI }, 'NOT_A_TARGET'],
  ])('of %s is refused, the first time and again', (_what, input, code) => {
    given(family).when(assess(input)).refuses(code);
    given(family, riskAssessed()).when(reassess(input)).refuses(code);
  });

  it('belongs to the category of that day', () => {
    const groom = { personId: AGUS, answers: { smokes: true } };
    given(family, catinRegistered())
      .when(assess(groom))
      .records('RiskAssessed', { category: 'CATIN', factors: ['C5'] });
    given(family, catinRegistered())
      .when(assess(groom, { on: '2025-03-09' }))
      .refuses('NOT_A_TARGET');
  });

  it('of a pregnant woman uses what the midwife measured and what is on record', () => {
    const pregnant = telling(
      PregnancyRecorded,
      { personId: SITI, pregnancyId: uuid('p'), lastMenstruation: '2025-02-01', gravida: 2 },
      { on: '2025-03-10' },
    );
    const read = { personId: SITI, weightKg: 58, heightCm: 154, muacCm: 25, hb: 10.4 };
    given(family, pregnant(), measured(read, { on: '2025-07-02' }))
      .when(assess({ personId: SITI, answers: { illness: false, smokeExposed: false } }))
      .records('RiskAssessed', { category: 'BUMIL', factors: ['B3', 'B6'] });
  });

  it('counts the conditions of the home as far as they were asked', () => {
    const surveyed = telling(
      HouseholdSurveyed,
      {
        water: 'AIR_PERMUKAAN',
        latrine: 'TIDAK_DIKETAHUI',
        contraception: 'MODERN',
        welfareRank: '2',
      },
      { on: '2025-06-01' },
    );
    given(known, surveyed())
      .when(assess(fine))
      .records('RiskAssessed', { factors: ['K1'] });
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
  const graduated = [known, riskAssessed(), riskReassessed(), riskGraduated()].flat();
  const reinstated = telling(
    RiskReinstated,
    {
      personId: BUDI,
      outcome: 'AT_RISK',
      atRisk: true,
      factors: ['A4'],
      ruleSet: 'risk/1',
      ...why,
    },
    { on: '2025-07-25' },
  );

  it('nobody slips back unnoticed', () => {
    given(graduated).when(reassess()).refuses('REINSTATEMENT_NEEDED', 'personId');
    given(graduated, riskReassessed({}, { on: '2025-07-22' }))
      .when(reassess())
      .refuses('REINSTATEMENT_NEEDED', 'personId');
    given(graduated).when(reassess(fine)).warns();
  });

  it('risk is reinstated once, with factors and a reason', () => {
    given(graduated)
      .when(reinstate())
      .records('RiskReinstated', { factors: ['A4'], ...why });
    given(graduated, reinstated()).when(reinstate()).refuses('NOT_GRADUATED', 'personId');
    given(family, riskAssessed()).when(reinstate()).refuses('NOT_GRADUATED');
    given(graduated).when(reinstate(fine)).refuses('AT_RISK_WITHOUT_FACTORS', 'answers');
    given(graduated)
      .when(reinstate({ answers: {} }))
      .refuses('ASSESSMENT_INCOMPLETE');
    given(graduated)
      .when(reinstate({ personId: uuid('nobody') }))
      .refuses('PERSON_NOT_FOUND');
    given(graduated)
      .when(reinstate({ reason: 'ya' }))
      .refuses('FIELD_INVALID', 'reason');
  });

  it('a reinstated child is reassessed like any other', () =>
    given(graduated, reinstated()).when(reassess()).warns());
});
