import type { Problem } from '#libs/domain/kernel';
import { inputOf, isInputName, type Input } from './inputs.js';
import { conditionsOf, type Condition, type Factor, type RuleSet } from './rule-set.js';
import type { Unit } from './units.js';

/* What a well-formed rule set refers to: parameters, inputs, units, codes. */

const problem = (path: string, code: string, params: Problem['params'] = {}): Problem => ({
  path,
  code,
  params,
});

const figureProblems = (rules: RuleSet, name: string, unit: Unit, path: string): Problem[] => {
  const parameter = Object.hasOwn(rules.parameters, name) ? rules.parameters[name] : undefined;
  if (parameter === undefined) return [problem(path, 'UNKNOWN_PARAMETER', { parameter: name })];
  return parameter.unit === unit && typeof parameter.value === 'number'
    ? []
    : [problem(path, 'WRONG_UNIT', { parameter: name, unit: parameter.unit, needed: unit })];
};

const KIND_OF = { answered: 'flag', oneOf: 'choice' } as const;

const limitProblems = (rules: RuleSet, c: Condition, input: Input, path: string): Problem[] => {
  const needed = c.kind === 'answered' || c.kind === 'oneOf' ? KIND_OF[c.kind] : 'number';
  if (input.kind !== needed)
    return [problem(`${path}.input`, 'WRONG_INPUT', { input: c.input, needed })];
  switch (c.kind) {
    case 'answered':
      return [];
    case 'oneOf':
      return c.values
        .filter((value) => input.kind === 'choice' && !Object.hasOwn(input.choices, value))
        .map((value) => problem(`${path}.values`, 'UNKNOWN_VALUE', { value, input: c.input }));
    case 'between':
      return (['from', 'to'] as const).flatMap((end) =>
        input.kind === 'number' ? figureProblems(rules, c[end], input.unit, `${path}.${end}`) : [],
      );
    default:
      return input.kind === 'number'
        ? figureProblems(rules, c.param, input.unit, `${path}.param`)
        : [];
  }
};

const conditionProblems = (rules: RuleSet, c: Condition, path: string): Problem[] => {
  const input: string = c.input;
  if (!isInputName(input)) return [problem(`${path}.input`, 'UNKNOWN_INPUT', { input })];
  return [
    ...limitProblems(rules, c, inputOf(input), path),
    ...(c.within === undefined ? [] : figureProblems(rules, c.within, 'day', `${path}.within`)),
  ];
};

const countsProblems = (rules: RuleSet, factor: Factor, path: string): Problem[] => {
  if (factor.countsWhen === undefined) return [];
  const { param, is } = factor.countsWhen;
  const choices = Object.hasOwn(rules.parameters, param)
    ? rules.parameters[param]?.choices
    : undefined;
  return choices?.includes(is)
    ? []
    : [problem(`${path}.countsWhen`, 'UNKNOWN_CHOICE', { parameter: param, value: is })];
};

const factorProblems = (rules: RuleSet, factor: Factor, path: string): Problem[] => {
  const figures = [
    [factor.fromMonths, 'month', 'fromMonths'],
    [factor.belowMonths, 'month', 'belowMonths'],
    [factor.remeasure, 'day', 'remeasure'],
  ] as const;
  const combined = factor.when.kind === 'any' || factor.when.kind === 'all';
  return [
    ...factor.neededIn
      .filter((category) => !factor.categories.includes(category))
      .map((category) => problem(`${path}.neededIn`, 'NOT_ITS_CATEGORY', { category })),
    ...figures.flatMap(([name, unit, field]) =>
      name === undefined ? [] : figureProblems(rules, name, unit, `${path}.${field}`),
    ),
    ...countsProblems(rules, factor, path),
    ...conditionsOf(factor.when).flatMap((c, i) =>
      conditionProblems(rules, c, combined ? `${path}.when.of.${i}` : `${path}.when`),
    ),
  ];
};

const overlap = (a: Factor, b: Factor): boolean =>
  a.code === b.code && (a.sex === undefined || b.sex === undefined || a.sex === b.sex);

const doubleProblems = (rules: RuleSet): Problem[] =>
  rules.factors.flatMap((factor, i) =>
    rules.factors.slice(0, i).some((before) => overlap(before, factor))
      ? [problem(`factors.${i}.code`, 'FACTOR_TWICE', { factor: factor.code })]
      : [],
  );

const parameterProblems = (rules: RuleSet): Problem[] =>
  Object.entries(rules.parameters)
    .filter(([, p]) =>
      typeof p.value === 'number' ? p.unit === 'rule' : !p.choices?.includes(p.value),
    )
    .map(([name, p]) =>
      problem(`parameters.${name}`, 'UNKNOWN_CHOICE', { value: String(p.value) }),
    );

/** The parameters that the screening of families itself looks up. */
const screeningProblems = (rules: RuleSet): Problem[] => [
  ...figureProblems(rules, 'coupleFromYears', 'year', 'parameters'),
  ...figureProblems(rules, 'coupleToYears', 'year', 'parameters'),
  ...(Object.hasOwn(rules.parameters, 'kbModernRule')
    ? []
    : [problem('parameters', 'UNKNOWN_PARAMETER', { parameter: 'kbModernRule' })]),
];

/** Everything a rule set refers to that is not there, or of another kind. */
export const referenceProblems = (rules: RuleSet): readonly Problem[] => [
  ...parameterProblems(rules),
  ...screeningProblems(rules),
  ...doubleProblems(rules),
  ...rules.factors.flatMap((factor, i) => factorProblems(rules, factor, `factors.${i}`)),
];
