import type { Bilingual } from '#libs/domain/kernel';
import type { InputName } from './inputs.js';
import type { Unit } from './units.js';

export type RiskCategory = 'CATIN' | 'BUMIL' | 'BUFAS' | 'BADUTA' | 'BALITA';
export const RISK_CATEGORIES: readonly RiskCategory[] = [
  'CATIN',
  'BUMIL',
  'BUFAS',
  'BADUTA',
  'BALITA',
];

/** How sure the programme is of a figure: in a source, disputed between sources, or in none. */
export const STANDINGS = ['SOURCED', 'CONFLICT', 'GENERAL_KNOWLEDGE'] as const;

/** A figure or way of judging that a rule uses and the programme may change. */
export interface Parameter {
  readonly value: number | string;
  readonly unit: Unit;
  readonly standing: (typeof STANDINGS)[number];
  readonly source: string;
  readonly remark: Bilingual;
  /** What a parameter of unit `rule` may be. */
  readonly choices?: readonly string[];
}

interface Asking {
  readonly input: InputName;
  /** Name of a parameter in days: an older value is no longer known. */
  readonly within?: string;
  /** Inside `any`: left out while unknown, where a programme does not insist on asking. */
  readonly ifKnown?: boolean;
}

export const COMPARISONS = ['below', 'atMost', 'above', 'atLeast'] as const;

/** One question to one input. */
export type Condition =
  | (Asking & { readonly kind: (typeof COMPARISONS)[number]; readonly param: string })
  | (Asking & { readonly kind: 'between'; readonly from: string; readonly to: string })
  | (Asking & { readonly kind: 'answered'; readonly as: boolean })
  | (Asking & { readonly kind: 'oneOf'; readonly values: readonly string[] });

export interface Combination {
  readonly kind: 'any' | 'all';
  readonly of: readonly Condition[];
}

/** When a factor is there. Deliberately flat: no variables, no arithmetic, one level of any or all. */
export type When = Condition | Combination;

/** What a factor is to the screening of families (KRS), if anything. */
export const SCREENINGS = ['KRS', 'FOUR_T', 'CONTRACEPTION'] as const;

export interface Factor {
  /** As on the field sheet (domain.md 2.1); the same code may have one factor per sex. */
  readonly code: string;
  readonly name: Bilingual;
  /** Empty for what only the screening of families asks. */
  readonly categories: readonly RiskCategory[];
  /** Where a person cannot be called not at risk while this is unknown. */
  readonly neededIn: readonly RiskCategory[];
  readonly sex?: 'L' | 'P';
  /** Names of parameters in months: from this age on, and below that. */
  readonly fromMonths?: string;
  readonly belowMonths?: string;
  /** History or age: no help makes it go away. */
  readonly lasting?: boolean;
  /** Name of a parameter in days: while the factor is there, it is measured again within these. */
  readonly remeasure?: string;
  /** Counts for a person only while this parameter has this value. */
  readonly countsWhen?: { readonly param: string; readonly is: string };
  readonly screening?: (typeof SCREENINGS)[number];
  readonly when: When;
}

/** One version of the rules. Never edited once used: a change is another file with another name. */
export interface RuleSet {
  readonly name: string;
  readonly title: Bilingual;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly factors: readonly Factor[];
}

export const isCombination = (when: When): when is Combination =>
  when.kind === 'any' || when.kind === 'all';

export const conditionsOf = (when: When): readonly Condition[] =>
  isCombination(when) ? when.of : [when];

/** A numeric parameter. A rule set that was loaded has every one its rules name. */
export const figure = (rules: RuleSet, name: string): number => {
  const value = rules.parameters[name]?.value;
  if (typeof value !== 'number') throw new Error(`Rule set ${rules.name}: no figure ${name}.`);
  return value;
};

/** The same rules with some parameters changed, under another name: how a candidate is made. */
export const withParameters = (
  rules: RuleSet,
  name: string,
  values: Readonly<Record<string, number | string>>,
): RuleSet => ({
  ...rules,
  name,
  parameters: Object.fromEntries(
    Object.entries(rules.parameters).map(([key, parameter]) => [
      key,
      Object.hasOwn(values, key) ? { ...parameter, value: values[key]! } : parameter,
    ]),
  ),
});
