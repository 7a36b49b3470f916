import { isRefusal, type NewFact } from '#libs/domain/kernel';
import {
  BORN_WELL,
  BUDI,
  budiAdded,
  correct,
  corrected,
  decided,
  factCalled,
  family,
  FINE,
  given,
  measured,
  NOT_BREASTFED,
  ordering,
  recorded,
  riskAssessed,
  type Order,
} from '../testing/index.js';
import { familyAt } from '../fold.js';
import { AssessRisk } from './risk-assessed.js';

const known = [
  ...family.slice(0, 3),
  budiAdded(BORN_WELL),
  measured({ weightKg: 10.6, heightCm: 80 }, { on: '2025-07-01', as: 'July' }),
];
const assess = ordering(AssessRisk, { personId: BUDI, answers: NOT_BREASTFED });
const targetId = factCalled('sheet');

/** The facts of a family after some commands, each recorded under a name of its own. */
const after = (...orders: readonly (readonly [string, Order])[]) => {
  const facts = [...given(known).facts];
  for (const [as, order] of orders) {
    const decision = decided(order, facts);
    if (isRefusal(decision)) throw new Error(decision.code);
    facts.push(recorded(decision[0] as NewFact, facts, { as }));
  }
  return facts;
};
const sheet = ['sheet', assess({}, { on: '2025-07-10' })] as const;
const inForce = (facts: ReturnType<typeof after>) =>
  familyAt(facts).persons.get(BUDI)?.assessments.at(-1);

describe('a corrected assessment', () => {
  it('is judged again from its answers, under its own rules', () => {
    const changes = { answers: FINE };
    const facts = after(sheet, ['correction', correct({ targetId, changes })]);
    expect(inForce(facts)).toMatchObject({
      factId: targetId,
      atRisk: false,
      factors: [],
      answers: FINE,
      ruleSet: 'risk/1',
    });
    expect(inForce(facts)?.findings?.find(({ code }) => code === 'A4')?.truth).toBe('NO');
  });

  it('is judged again when it happened on another day, from what was so that day', () => {
    const moved = correct({ targetId, changes: {}, newOccurredAt: '2025-06-30' });
    const finding = inForce(after(sheet, ['correction', moved]))?.findings?.find(
      ({ code }) => code === 'A9',
    );
    expect(finding).toMatchObject({ truth: 'UNKNOWN', missing: ['haz'] });
  });

  it('stays as it was judged when only the note changes, whatever has been learnt since', () => {
    const noted = correct({ targetId, changes: { note: 'Ibu bekerja' } });
    const later = measured({ heightCm: 70 }, { on: '2025-07-09' });
    const facts = [...after(sheet, ['correction', noted])];
    const before = inForce(facts)?.findings;
    facts.push(...given(later).facts.map((fact) => ({ ...fact, version: facts.length + 1 })));
    expect(inForce(facts)?.findings).toEqual(before);
  });

  it('gives back what it said before, whole, when the correction is voided or corrected over', () => {
    const first = ['first', correct({ targetId, changes: { answers: FINE } })] as const;
    const moved = correct({ targetId, changes: {}, newOccurredAt: '2025-07-12' });
    const voidFirst: Order = {
      name: 'VoidFact',
      input: { targetId: factCalled('first'), reason: 'Salah orang' },
      how: {},
    };
    expect(inForce(after(sheet, first, ['void', voidFirst]))).toMatchObject({ factors: ['A4'] });
    expect(inForce(after(sheet, first, ['moved', moved], ['void', voidFirst]))).toMatchObject({
      factors: [],
      answers: FINE,
    });
  });

  it.each([
    ['what the rules conclude', { atRisk: false }, 'FIELD_NOT_CORRECTABLE', 'changes.atRisk'],
    ['the factors', { factors: [] }, 'FIELD_NOT_CORRECTABLE', 'changes.factors'],
    ['the outcome', { outcome: 'NOT_AT_RISK' }, 'FIELD_NOT_CORRECTABLE', 'changes.outcome'],
    ['the findings', { findings: [] }, 'FIELD_NOT_CORRECTABLE', 'changes.findings'],
    ['the rules', { ruleSet: 'risk/2' }, 'FIELD_NOT_CORRECTABLE', 'changes.ruleSet'],
    [
      'fewer answers than it takes',
      { answers: {} },
      'ASSESSMENT_INCOMPLETE',
      'changes.answers.exclusiveBreastfeeding',
    ],
    [
      'an answer that is none',
      { answers: { smokes: 'ya' } },
      'FIELD_INVALID',
      'changes.answers.smokes',
    ],
  ])('is not corrected in %s', (_what, changes, code, field) => {
    const decision = decided(correct({ targetId, changes }), after(sheet));
    expect(decision).toMatchObject({ refused: true, code, field });
  });

  it('is corrected itself, and not through an older correction', () => {
    const facts = after(sheet, ['correction', correct({ targetId, changes: { answers: FINE } })]);
    const again = (changes: Record<string, unknown>) =>
      decided(correct({ targetId: factCalled('correction'), changes }), facts);
    expect(again({ changes: { answers: NOT_BREASTFED } })).toMatchObject({
      code: 'CORRECT_THE_FACT_ITSELF',
    });
    expect(again({ newOccurredAt: '2025-07-11' })).toMatchObject({
      code: 'CORRECT_THE_FACT_ITSELF',
    });
    expect(again({ reason: 'Salah baca lembar' })).not.toHaveProperty('code');
  });

  it('under rules that nobody has any more is to be made anew', () => {
    const old = riskAssessed(
      { ruleSet: 'risk/0', answers: NOT_BREASTFED },
      { as: 'sheet', on: '2025-07-10' },
    );
    given(known, old)
      .when(correct({ targetId, changes: { answers: FINE } }))
      .refuses('RULE_SET_UNKNOWN', 'targetId', { ruleSet: 'risk/0' });
  });
});

describe('an assessment of the time before answers were kept', () => {
  const old = riskAssessed({}, { as: 'sheet', on: '2025-07-10' });

  it('is put right in the factors that the assessor stated', () =>
    given(known, old)
      .when(correct({ targetId, changes: { atRisk: false, factors: [] } }))
      .then(
        corrected({
          targetId,
          subjectId: BUDI,
          changes: { atRisk: false, factors: [], outcome: 'NOT_AT_RISK' },
        }),
      ));

  it('takes no factor of another category', () =>
    given(known, old)
      .when(correct({ targetId, changes: { factors: ['B6'] } }))
      .refuses('FACTOR_NOT_FOR_CATEGORY', 'changes.factors'));

  it('is not moved to a day on which he was in no category', () =>
    given(known, riskAssessed({ personId: BUDI }, { as: 'sheet', on: '2025-07-10' }))
      .when(correct({ targetId, changes: {}, newOccurredAt: '2024-01-10' }))
      .refuses('NOT_A_TARGET', 'targetId'));

  it('may be given the answers of its sheet, and is judged from them then', () =>
    given(known, old)
      .when(correct({ targetId, changes: { answers: FINE } }))
      .records('FactCorrected', { changes: { answers: FINE, atRisk: false, factors: [] } }));
});
