import { loadRuleSet } from '../load.js';
import type { RuleSet } from '../rule-set.js';
import v1 from './v1.json' with { type: 'json' };

/** Throws for a rule set of this folder that is not right: the build is broken, not the input. */
const own = (data: unknown): RuleSet => {
  const loaded = loadRuleSet(data);
  if ('rules' in loaded) return loaded.rules;
  const list = loaded.problems.map((p) => `${p.path} ${p.code}`).join('; ');
  throw new Error(`A rule set of the product is not valid: ${list}`);
};

export const RULES_V1: RuleSet = own(v1);

/** Every rule set that ever counted, by name: a decision made under one can be explained for ever. */
export const ruleSets: ReadonlyMap<string, RuleSet> = new Map([[RULES_V1.name, RULES_V1]]);
