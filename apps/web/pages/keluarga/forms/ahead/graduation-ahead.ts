import {
  factorName,
  graduationEvidence,
  refusalTexts,
  wayOutOf,
  type FamilyState,
} from '#libs/domain/family';
import { isRefusal, type Bilingual, type Language, type Refusal } from '#libs/domain/kernel';
import { sayStep, type RuleSet } from '#libs/domain/risk';

/** Why a graduation would be refused; nothing where it would be accepted. */
export type GraduationAhead = readonly Bilingual[];

/* What these say is said better, factor by factor, by the way out. */
const TOLD_BY_STEPS = ['ACTIVE_FACTORS', 'ASSESSMENT_INCOMPLETE', 'MEASUREMENTS_MISSING'];

const say = ({ code, params = {} }: Refusal, language: Language): string => {
  const value = (name: string): string =>
    name === 'factors'
      ? String(params[name])
          .split(', ')
          .map((factor) => factorName(factor)[language])
          .join(', ')
      : String(params[name] ?? '');
  const sentence = refusalTexts[code]?.[language] ?? code;
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name));
};

/**
 * What the server will answer to a graduation on a day, by the same code; the family's state is
 * that of the day. Undefined where the person is not in it: then nothing can be told.
 */
export const graduationAhead = (
  family: FamilyState,
  personId: string,
  day: string,
  rules: RuleSet,
): GraduationAhead | undefined => {
  const person = family.persons.get(personId);
  if (person === undefined) return undefined;
  const evidence = graduationEvidence(family, person, day, rules);
  if (!isRefusal(evidence)) return [];
  const steps = wayOutOf(family, person, day, rules)?.steps.map(sayStep) ?? [];
  const told = steps.length > 0 && TOLD_BY_STEPS.includes(evidence.code);
  return [...(told ? [] : [{ id: say(evidence, 'id'), en: say(evidence, 'en') }]), ...steps];
};
