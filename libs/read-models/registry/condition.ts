import { CITY } from '#libs/domain/area';
import { decodeCursor } from './cursor.js';
import { NAMELESS, nameKey } from './name-key.js';
import type { RegistryQuestion } from './question.js';
import type { Source } from './source.js';

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

type Param = (value: unknown) => string;

const areaCondition = (area: string, param: Param): string[] => {
  if (area === CITY.code) return [];
  // Written as in the indexes, one for each width of area.
  return area.length === 8
    ? [`left(kelurahan, 8) = ${param(area)}`]
    : [`kelurahan = ${param(area)}`];
};

/** Who is meant by a name or a number; few enough to be found first. */
const personCondition = ({ name, nikHash }: RegistryQuestion, param: Param): string[] => {
  const words = nameKey(name ?? '').split(' ');
  const where = [
    ...(nikHash === undefined ? [] : [`nik_hash = ${param(nikHash)}`]),
    ...words.filter(Boolean).map((word) => `name_key like ${param(likePattern(word))}`),
  ];
  return where.length === 0
    ? []
    : [
        `(family_id, person_id) in
         (select family_id, person_id from read.registry_person where ${where.join(' and ')})`,
      ];
};

const stuntingCondition = ({ stunting }: RegistryQuestion, param: Param): string[] => {
  if (stunting === undefined) return [];
  return stunting === 'UNKNOWN'
    ? [`category in ('BADUTA', 'BALITA') and stunting is null`]
    : [`stunting = ${param(stunting)}`];
};

/** The day on which the next contact is due at the latest. */
export const dueIn = ({ lastContact }: Source): string =>
  `greatest(${lastContact}, since) + cadence_days`;

export interface Condition {
  readonly where: string;
  /** $1 is the day asked for, $2 the moment of knowledge. */
  readonly params: unknown[];
}

export const conditionOf = (
  question: RegistryQuestion,
  area: string,
  source: Source,
): Condition => {
  const { asOf, knownAt, category, members, atRisk, overdue } = question;
  const params: unknown[] = [asOf, knownAt ?? null];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const where = [
    'valid_from <= $1::date and (valid_to is null or valid_to > $1::date)',
    '($2::timestamptz is null) is not null',
    ...areaCondition(area, param),
    ...(category === undefined ? [] : [`category = ${param(category)}`]),
    ...(members === true ? [] : ['category is not null']),
    ...(atRisk === undefined ? [] : [`at_risk = ${param(atRisk)}`]),
    ...stuntingCondition(question, param),
    ...personCondition(question, param),
    ...(overdue === undefined ? [] : [`(${dueIn(source)} < $1::date) = ${param(overdue)}`]),
  ];
  return { where: where.join('\n and '), params };
};

/** Behind the row that a cursor stands for. */
export const placeAfter = (cursor: string | undefined, params: unknown[]): string => {
  const place = cursor === undefined ? undefined : decodeCursor(cursor);
  if (place === undefined) return '';
  const person = `$${params.push(place.personId)}::uuid`;
  const family = `$${params.push(place.familyId)}::uuid`;
  // The name itself is not in the cursor: cursors travel in addresses.
  return `and (name_key collate "C", person_id, family_id) > (
    coalesce((select name_key from read.registry_person
      where (family_id, person_id) = (${family}, ${person})), '${NAMELESS}'),
    ${person}, ${family})`;
};
