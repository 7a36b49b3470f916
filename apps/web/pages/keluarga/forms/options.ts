import { currentRiskFactors, supportKinds } from '#libs/domain/family';
import { KELURAHAN } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import type { Family } from '../../../system/api/family-types.js';
import type { FieldProps } from './field-props.js';
import { choiceName } from './choice-names.js';

/** Code and name. */
export type Choice = readonly [string, string];

const persons = (family: Family): Choice[] =>
  family.persons.filter((p) => p.present).map((p) => [p.personId, p.name ?? p.birthMonth]);

/** Only the factors of the person's own category can be found on her. */
const factors = ({ family, values }: FieldProps, language: Language): Choice[] => {
  const category = family.persons.find((p) => p.personId === values['personId'])?.category;
  return currentRiskFactors
    .filter((f) => category === undefined || f.categories.some((c) => c === category))
    .map((f) => [f.code, `${f.code} ${f[language]}`]);
};

const named = (code: string, name: string, language: Language): string =>
  (name === 'kind' ? supportKinds.get(code)?.[language] : undefined) ?? choiceName(code)[language];

/** What an input can be chosen from; undefined when it is typed. */
export const optionsOf = (props: FieldProps, language: Language): readonly Choice[] | undefined => {
  const { field, family } = props;
  const plain = field.name.replace('changes.', '');
  if (plain === 'factors') return factors(props, language);
  if (field.kind === 'kelurahan') return KELURAHAN.map((k) => [k.code, k.name]);
  if (plain === 'resurveyId')
    return family.resurveys.map((r) => [
      r.id,
      `${choiceName(r.reason)[language]} (${r.at.slice(0, 10)})`,
    ]);
  if (plain === 'referralId')
    return family.persons
      .flatMap((p) => p.referrals)
      .filter((r) => r.answeredAt === undefined)
      .map((r) => [r.id, `${r.to} (${r.at.slice(0, 10)})`]);
  if (field.kind === 'uuid' || field.of?.kind === 'uuid') return persons(family);
  const choices = field.choices ?? field.of?.choices;
  return choices?.map((code) => [code, named(code, plain, language)]);
};
