import {
  evaluate,
  recordOf,
  RULES_V1,
  stuntingOf,
  withParameters,
  type FactorResult,
  type PersonInput,
} from '#libs/domain/risk';
import { adult, answered, child, measured, TODAY } from './testing/persons.js';

const result = (person: PersonInput, code: string, rules = RULES_V1): FactorResult | undefined =>
  evaluate(rules, person).factors.find((factor) => factor.code === code);

const HEALTHY_CATIN = adult('CATIN', {
  weddingPlannedOn: '2025-10-01',
  ...measured({ weightKg: 55, heightCm: 158, muacCm: 25, hb: 12.5 }),
  ...answered({ smokes: false, smokeExposed: false }),
});

describe('an outcome', () => {
  it('is not at risk only when everything needed is known', () => {
    expect(evaluate(RULES_V1, HEALTHY_CATIN).outcome).toBe('NOT_AT_RISK');
    const { answers: _, ...unasked } = HEALTHY_CATIN;
    expect(evaluate(RULES_V1, unasked).outcome).toBe('UNKNOWN');
  });

  it('is at risk by one factor, however much is unknown', () =>
    expect(evaluate(RULES_V1, adult('CATIN', answered({ smokes: true }))).outcome).toBe('AT_RISK'));

  it('does not wait for factors that nobody is held to ask about', () => {
    const codes = evaluate(RULES_V1, HEALTHY_CATIN)
      .factors.filter((f) => f.truth === 'UNKNOWN')
      .map((f) => f.code);
    expect(codes).toEqual(['K1', 'K2', 'K3']);
  });
});

describe('a groom', () => {
  it('is asked about his age and smoke, not about what is measured of a bride', () => {
    const groom = adult('CATIN', {
      sex: 'L',
      weddingPlannedOn: '2025-10-01',
      ...answered({ smokes: false, smokeExposed: false }),
    });
    const { outcome, factors } = evaluate(RULES_V1, groom);
    expect(factors.map((f) => f.code)).toEqual(['C1', 'C5', 'K1', 'K2', 'K3']);
    expect(outcome).toBe('NOT_AT_RISK');
  });
});

describe('a measurement', () => {
  it('is the latest up to the day, and named by its fact', () => {
    const person = adult('BUMIL', {
      measurements: [
        { factId: 'old', day: '2025-05-01', muacCm: 24 },
        { factId: 'now', day: '2025-06-20', muacCm: 22.8 },
        { factId: 'later', day: '2025-07-02', muacCm: 26 },
      ],
    });
    expect(result(person, 'B5')).toMatchObject({
      truth: 'YES',
      used: [{ input: 'muacCm', value: 22.8, day: '2025-06-20', factIds: ['now'] }],
    });
    expect(evaluate(RULES_V1, person).factIds).toEqual(['now']);
  });

  it.each([
    ['92 days old still counts', '2025-03-31', 'YES', 'LILA 22,8 < 23,5 cm'],
    ['93 days old does not', '2025-03-30', 'UNKNOWN', 'LILA sudah terlalu lama (30 Maret 2025)'],
  ])('of a pregnant woman %s', (_name, day, truth, id) => {
    const found = result(adult('BUMIL', measured({ muacCm: 22.8 }, day)), 'B5');
    expect([found?.truth, found?.reason.id]).toEqual([truth, id]);
    expect(found?.missing).toEqual(
      truth === 'UNKNOWN' ? [{ input: 'muacCm', lack: 'OUTDATED' }] : [],
    );
  });

  it('that WHO flags is no value: an older one stands, or it is to be done again', () => {
    const flagged = { factId: 'f', day: '2025-06-20', heightCm: 57, position: 'PB' } as const;
    const before = { factId: 'b', day: '2025-05-20', heightCm: 70, position: 'PB' } as const;
    const alone = child({ measurements: [flagged] });
    expect(result(alone, 'A9')).toMatchObject({
      truth: 'UNKNOWN',
      missing: [{ input: 'haz', lack: 'RECHECK' }],
      reason: { id: 'PB/U atau TB/U perlu diukur ulang' },
    });
    expect(stuntingOf(alone)).toEqual({ stunted: 'UNKNOWN', recheck: true });
    const after = child({ measurements: [before, flagged] });
    expect(result(after, 'A9')?.used[0]?.factIds).toEqual(['b']);
    expect(stuntingOf(after)).toMatchObject({ stunted: 'NO', factId: 'b', recheck: false });
  });

  it('of weight and height from two days gives the BMI of both facts', () => {
    const person = adult('CATIN', {
      measurements: [
        { factId: 'h', day: '2025-02-01', heightCm: 160 },
        { factId: 'w', day: '2025-06-20', weightKg: 45 },
      ],
    });
    expect(result(person, 'C2')?.used[0]).toMatchObject({ value: 17.6, factIds: ['w', 'h'] });
  });
});

describe('the weighings of a child', () => {
  it('name two facts for T, three for 2T, and none for a month that was missed', () => {
    const w = (factId: string, day: string, weightKg: number) => ({ factId, day, weightKg });
    const april = w('a', '2025-04-20', 9.4);
    const may = w('b', '2025-05-20', 9.4);
    const june = w('c', '2025-06-20', 9.3);
    const used = (person: PersonInput) => result(person, 'A7')?.used[0];
    expect(used(child({ measurements: [may, june] }))).toMatchObject({
      value: 1,
      factIds: ['b', 'c'],
    });
    expect(used(child({ measurements: [april, may, june] }))).toMatchObject({
      value: 2,
      factIds: ['a', 'b', 'c'],
    });
    expect(result(child({ measurements: [april, june] }), 'A7')?.truth).toBe('UNKNOWN');
  });
});

describe('the age of a child', () => {
  it.each([
    ['5 months', '2025-01-02', false],
    ['6 months', '2025-01-01', true],
    ['23 months', '2023-07-02', true],
    ['24 months', '2023-07-01', false],
  ])('of %s decides whether feeding is asked about', (_name, birthDate, asked) =>
    expect(result(child({ birthDate }), 'A5') !== undefined).toBe(asked),
  );

  it('that nobody knows leaves the question open', () => {
    const { birthDate: _, ...ageless } = child();
    expect(result(ageless, 'A5')).toMatchObject({
      truth: 'UNKNOWN',
      reason: { id: 'Umur belum dicatat', en: 'Age not on record' },
    });
  });
});

describe('what an assessor wrote down', () => {
  const declared = { day: '2025-03-03', factId: 'sheet', factors: ['B5'] };

  it('counts where nothing was measured, and what the sheet does not name was not found', () => {
    const person = adult('BUMIL', { declared });
    expect(result(person, 'B5')).toMatchObject({
      truth: 'YES',
      basis: 'DECLARED',
      reason: {
        id: 'Dinyatakan ada oleh penilai pada 3 Maret 2025',
        en: 'Stated as found by the assessor on 3 March 2025',
      },
    });
    expect(result(person, 'B6')?.truth).toBe('NO');
  });

  it('gives way to a measurement', () => {
    const person = adult('BUMIL', { declared, ...measured({ muacCm: 25 }) });
    expect(result(person, 'B5')).toMatchObject({ truth: 'NO', basis: 'RULE' });
  });
});

describe('household factors', () => {
  const survey = { day: TODAY, latrine: 'TIDAK_ADA' };

  it('count for the person, or only for the family, as the rule set says', () => {
    const person = { ...HEALTHY_CATIN, survey };
    expect(evaluate(RULES_V1, person).outcome).toBe('AT_RISK');
    const familyOnly = withParameters(RULES_V1, 'risk/2', { householdFactors: 'FAMILY_ONLY' });
    expect(evaluate(familyOnly, person).outcome).toBe('NOT_AT_RISK');
    expect(result(person, 'K2', familyOnly)).toBeUndefined();
  });

  it('that nobody knew stay unknown', () => {
    const unknown = { day: TODAY, water: 'TIDAK_DIKETAHUI', latrine: 'TIDAK_DIKETAHUI' };
    expect(result({ ...HEALTHY_CATIN, survey: unknown }, 'K2')?.truth).toBe('UNKNOWN');
  });
});

describe('what an assessment keeps', () => {
  it('is plain JSON with answers, facts, rule set and reasons', () => {
    const person = adult('CATIN', {
      ...measured({ muacCm: 22.8 }),
      ...answered({ smokes: false }),
    });
    const kept = recordOf(evaluate(RULES_V1, person), person);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
    expect(kept).toMatchObject({
      ruleSet: 'risk/1',
      category: 'CATIN',
      asOf: TODAY,
      outcome: 'AT_RISK',
      answers: { smokes: false },
      factIds: ['m-2025-06-20'],
    });
    expect(kept.factors.find((f) => f.code === 'C3')).toEqual({
      code: 'C3',
      truth: 'YES',
      basis: 'RULE',
      reason: { id: 'LILA 22,8 < 23,5 cm', en: 'MUAC 22.8 < 23.5 cm' },
      factIds: ['m-2025-06-20'],
      missing: [],
    });
    expect(kept.factors.find((f) => f.code === 'C4')).toMatchObject({ missing: ['hb'] });
  });
});
