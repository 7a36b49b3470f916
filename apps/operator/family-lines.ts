import { areaName } from '#libs/domain/area';
import {
  atRiskOn,
  categoryOn,
  familyAt,
  leftHow,
  presentOn,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import type { Day, Fact, Language } from '#libs/domain/kernel';

const WORDS = {
  id: { state: 'Keadaan pada', version: 'versi', risk: 'berisiko', none: 'belum ada' },
  en: { state: 'State on', version: 'version', risk: 'at risk', none: 'not there yet' },
} as const;

const personLine = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  language: Language,
): string => {
  const here = presentOn(family, person, day);
  const marks = [
    here ? categoryOn(family, person, day) : leftHow(person),
    here && atRiskOn(person, day) === true ? WORDS[language].risk : undefined,
  ].filter((mark) => mark !== undefined);
  const name = person.name ?? '-';
  return `  ${here ? '•' : '×'} ${name}, ${person.role}${marks.map((mark) => `, ${mark}`).join('')}`;
};

/** Who belonged to a family on a day, in which category and at which risk, as lines. */
export const familyLines = (
  facts: readonly Fact[],
  day: Day,
  language: Language,
): readonly string[] => {
  const words = WORDS[language];
  const family = familyAt(facts, { asOf: day });
  const home = family.residences.at(-1);
  if (family.registered === undefined || home === undefined)
    return [`${words.state} ${day}: ${words.none}`];
  return [
    `${words.state} ${day} (${words.version} ${facts.length}): ${areaName(home.kelurahan)}, ${home.posyandu ?? '-'}`,
    ...[...family.persons.values()].map((person) => personLine(family, person, day, language)),
  ];
};
