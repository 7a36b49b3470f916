import { loadRuleSet, type RuleSet } from '#libs/domain/risk';
import { faults } from './faults.js';
import { readJson } from './json-file.js';
import { CannotDo } from './speech.js';

/** A rule set from a file; what is wrong with it ends the program with code 2, fault by fault. */
export const readRules = async (file: string): Promise<RuleSet> => {
  const loaded = loadRuleSet(await readJson(file));
  if ('rules' in loaded) return loaded.rules;
  const heading = {
    id: `${file} tidak dapat dipakai sebagai aturan:`,
    en: `${file} cannot be used as rules:`,
  };
  throw new CannotDo(faults(heading, loaded.problems), 2);
};
