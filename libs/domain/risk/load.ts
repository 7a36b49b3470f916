import type { Bilingual, Problem } from '#libs/domain/kernel';
import { referenceProblems } from './references.js';
import type { RuleSet } from './rule-set.js';
import { shapeProblems } from './shape.js';

/** What this loader finds wrong besides the kernel's own problems. `{name}` is a parameter. */
export const ruleSetProblemTexts: Readonly<Record<string, Bilingual>> = {
  UNKNOWN_KIND: { id: 'Tidak ada syarat jenis {kind}.', en: 'There is no condition {kind}.' },
  UNKNOWN_PARAMETER: {
    id: 'Parameter {parameter} tidak ada dalam aturan ini.',
    en: 'These rules have no parameter {parameter}.',
  },
  UNKNOWN_INPUT: { id: 'Masukan {input} tidak dikenal.', en: 'There is no input {input}.' },
  UNKNOWN_VALUE: {
    id: 'Nilai {value} bukan pilihan {input}.',
    en: '{value} is no choice of {input}.',
  },
  UNKNOWN_CHOICE: { id: 'Nilai {value} bukan pilihan.', en: '{value} is not a choice.' },
  WRONG_INPUT: {
    id: 'Masukan {input} tidak cocok: di sini perlu {needed}.',
    en: 'Input {input} does not fit: {needed} is needed here.',
  },
  WRONG_UNIT: {
    id: 'Parameter {parameter} bersatuan {unit}, padahal perlu {needed}.',
    en: 'Parameter {parameter} is in {unit}, where {needed} is needed.',
  },
  NOT_ITS_CATEGORY: {
    id: 'Faktor ini tidak berlaku untuk {category}.',
    en: 'This factor is not one of {category}.',
  },
  FACTOR_TWICE: { id: 'Faktor {factor} ada dua kali.', en: 'Factor {factor} is there twice.' },
};

export type Loaded =
  { readonly rules: RuleSet } | { readonly problems: readonly [Problem, ...Problem[]] };

/** A rule set from parsed JSON, or everything that is wrong with it, each with its path. */
export const loadRuleSet = (data: unknown): Loaded => {
  const shape = shapeProblems(data);
  if (shape.length > 0) return { problems: shape as [Problem, ...Problem[]] };
  const rules = data as RuleSet;
  const problems = referenceProblems(rules);
  return problems.length > 0 ? { problems: problems as [Problem, ...Problem[]] } : { rules };
};
