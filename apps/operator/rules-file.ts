import { readFile } from 'node:fs/promises';
import { problemTexts } from '#libs/domain/family';
import type { Bilingual, Language, Problem } from '#libs/domain/kernel';
import { loadRuleSet, ruleSetProblemTexts, type RuleSet } from '#libs/domain/risk';
import { CannotDo } from './speech.js';

const unreadable = (file: string): CannotDo =>
  new CannotDo(
    {
      id: `Berkas ${file} tidak dapat dibaca sebagai JSON.`,
      en: `The file ${file} cannot be read as JSON.`,
    },
    2,
  );

const sentence = ({ code, params }: Problem, language: Language): string =>
  ((ruleSetProblemTexts[code] ?? problemTexts[code])?.[language] ?? code).replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => String(params?.[name] ?? ''),
  );

const faults = (file: string, problems: readonly Problem[]): Bilingual => {
  const lines = (language: Language): string =>
    problems.map((p) => `\n  ${p.path || '.'}: ${sentence(p, language)}`).join('');
  return {
    id: `${file} tidak dapat dipakai sebagai aturan:${lines('id')}`,
    en: `${file} cannot be used as rules:${lines('en')}`,
  };
};

/** A rule set from a file; what is wrong with it ends the program with code 2, fault by fault. */
export const readRules = async (file: string): Promise<RuleSet> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw unreadable(file);
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw unreadable(file);
  }
  const loaded = loadRuleSet(data);
  if ('problems' in loaded) throw new CannotDo(faults(file, loaded.problems), 2);
  return loaded.rules;
};
