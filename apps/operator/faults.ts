import { problemTexts } from '#libs/domain/family';
import type { Bilingual, Language, Problem } from '#libs/domain/kernel';
import { reportProblemTexts } from '#libs/domain/report';
import { ruleSetProblemTexts } from '#libs/domain/risk';

const texts: Readonly<Record<string, Bilingual>> = {
  ...problemTexts,
  ...reportProblemTexts,
  ...ruleSetProblemTexts,
};

const sentence = ({ code, params }: Problem, language: Language): string =>
  (texts[code]?.[language] ?? code).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(params?.[name] ?? ''),
  );

/** A heading, and below it what is wrong where, fault by fault. */
export const faults = (heading: Bilingual, problems: readonly Problem[]): Bilingual => {
  const lines = (language: Language): string =>
    problems.map((p) => `\n  ${p.path || '.'}: ${sentence(p, language)}`).join('');
  return { id: heading.id + lines('id'), en: heading.en + lines('en') };
};
