import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadRuleSet, RULES_V1, ruleSetProblemTexts } from '#libs/domain/risk';
import { currentRiskFactors, RISK_RULES_V1, riskFactors } from '#libs/domain/family';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`./rules/${file}`, import.meta.url), 'utf8'));
const validates = new Ajv2020({ strict: true }).compile(read('rule-set.schema.json') as object);

type Draft = Record<string, unknown> & {
  parameters: Record<string, Record<string, unknown>>;
  factors: (Record<string, unknown> & { when: Record<string, unknown> })[];
};

/** Rule set 1 with one thing changed. */
const spoilt = (change: (draft: Draft) => void): Draft => {
  const draft = read('v1.json') as Draft;
  change(draft);
  return draft;
};
const problemsOf = (data: unknown): string[] => {
  const loaded = loadRuleSet(data);
  return 'rules' in loaded ? [] : loaded.problems.map((p) => `${p.path} ${p.code}`);
};
const at = (draft: Draft, code: string): Draft['factors'][number] =>
  draft.factors.find((factor) => factor.code === code) as Draft['factors'][number];

describe('rule set 1', () => {
  it('is what its schema and the loader accept', () => {
    expect(validates(read('v1.json')) ? [] : validates.errors).toEqual([]);
    expect(loadRuleSet(read('v1.json'))).toEqual({ rules: RULES_V1 });
  });

  it('has the codes, names and categories that assessments already name', () => {
    expect(RULES_V1.name).toBe(RISK_RULES_V1);
    const named = new Map(
      RULES_V1.factors
        .filter((factor) => factor.categories.length > 0)
        .map(({ code, categories, name: { id, en } }) => [code, { code, categories, id, en }]),
    );
    expect([...named.values()]).toEqual(riskFactors.get(RISK_RULES_V1));
    expect([...named.keys()]).toEqual(currentRiskFactors.map(({ code }) => code));
  });

  it('says of every figure where it comes from, and how sure that is', () => {
    for (const [name, parameter] of Object.entries(RULES_V1.parameters)) {
      expect([name, parameter.source]).toEqual([name, expect.stringContaining('domain.md')]);
      if (parameter.source.includes('(gk)')) expect(parameter.standing).not.toBe('SOURCED');
    }
  });

  it('uses every parameter it has', () => {
    const { parameters, factors } = RULES_V1;
    const used = JSON.stringify(factors);
    const elsewhere = ['kbModernRule', 'coupleFromYears', 'coupleToYears'];
    expect(
      Object.keys(parameters).filter((p) => !used.includes(`"${p}"`) && !elsewhere.includes(p)),
    ).toEqual([]);
  });
});

describe('a rule set of another form', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['no name', (d) => delete d.name, 'name REQUIRED'],
    ['a stray property', (d) => (d.version = 2), 'version UNKNOWN_FIELD'],
    ['no factors', (d) => (d.factors = []), 'factors TOO_FEW'],
    [
      'a figure without its source',
      (d) => delete d.parameters.muacCatin!.source,
      'parameters.muacCatin.source REQUIRED',
    ],
    [
      'a unit of its own',
      (d) => (d.parameters.muacCatin!.unit = 'inch'),
      'parameters.muacCatin.unit NOT_A_CHOICE',
    ],
    [
      'a name in one language',
      (d) => (at(d, 'C3').name = { id: 'KEK' }),
      'factors.3.name.en REQUIRED',
    ],
    [
      'an unknown category',
      (d) => (at(d, 'C3').categories = ['REMAJA']),
      'factors.3.categories.0 NOT_A_CHOICE',
    ],
    [
      'a condition of its own invention',
      (d) => (at(d, 'C3').when = { kind: 'script', input: 'muacCm' }),
      'factors.3.when.kind UNKNOWN_KIND',
    ],
    [
      'a condition without a limit',
      (d) => delete at(d, 'C3').when.param,
      'factors.3.when.param REQUIRED',
    ],
    [
      'a combination inside a combination',
      (d) => (at(d, 'C5').when.of = [at(d, 'C5').when]),
      'factors.5.when.of.0.kind UNKNOWN_KIND',
    ],
  ])('with %s is refused by the loader and by the schema', (_name, change, problem) => {
    const data = spoilt(change);
    expect(problemsOf(data)).toContain(problem);
    expect(validates(data)).toBe(false);
  });

  it('that is no object at all is refused', () => {
    for (const data of [undefined, null, 'risk/1', [], 1]) {
      expect(problemsOf(data)).toEqual([' NOT_A_GROUP']);
      expect(validates(data)).toBe(false);
    }
  });
});

describe('a rule set that refers to what is not there', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'parameter',
      (d) => (at(d, 'C3').when.param = 'muac'),
      'factors.3.when.param UNKNOWN_PARAMETER',
    ],
    [
      'parameter of every object',
      (d) => (at(d, 'C3').when.param = 'toString'),
      'factors.3.when.param UNKNOWN_PARAMETER',
    ],
    [
      'age of a measurement',
      (d) => (at(d, 'C3').when.within = 'muacCatin'),
      'factors.3.when.within WRONG_UNIT',
    ],
    ['unit', (d) => (at(d, 'C3').when.param = 'hbCatin'), 'factors.3.when.param WRONG_UNIT'],
    ['input', (d) => (at(d, 'C3').when.input = 'lila'), 'factors.3.when.input UNKNOWN_INPUT'],
    [
      'kind of input',
      (d) => (at(d, 'C3').when.input = 'smokes'),
      'factors.3.when.input WRONG_INPUT',
    ],
    [
      'choice of an input',
      (d) => (at(d, 'K1').when.values = ['SUNGAI']),
      'factors.35.when.values UNKNOWN_VALUE',
    ],
    [
      'choice of a parameter',
      (d) => (d.parameters.kbModernRule!.value = 'ALWAYS'),
      'parameters.kbModernRule UNKNOWN_CHOICE',
    ],
    [
      'condition for counting',
      (d) => (at(d, 'K1').countsWhen = { param: 'kbModernRule', is: 'NEVER' }),
      'factors.35.countsWhen UNKNOWN_CHOICE',
    ],
    [
      'category it is needed in',
      (d) => (at(d, 'C3').neededIn = ['BUMIL']),
      'factors.3.neededIn NOT_ITS_CATEGORY',
    ],
    ['second factor of a code', (d) => (at(d, 'C4').code = 'C3'), 'factors.4.code FACTOR_TWICE'],
    [
      'parameter of the screening',
      (d) => delete d.parameters.coupleToYears,
      'parameters UNKNOWN_PARAMETER',
    ],
  ])('%s', (_name, change, problem) => expect(problemsOf(spoilt(change))).toContain(problem));

  it('is told so in both languages', () => {
    for (const text of Object.values(ruleSetProblemTexts)) {
      expect(text.id).not.toBe('');
      expect(text.en).not.toBe(text.id);
    }
  });
});
