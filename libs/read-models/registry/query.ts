import { CITY, within } from '#libs/domain/area';
import type { Category } from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { decodeCursor, encodeCursor } from './cursor.js';
import { nameKey } from './name-key.js';

export interface RegistryQuestion {
  /** The city, a kecamatan or a kelurahan. */
  readonly area: string;
  /** What the asker may see; nothing outside it is returned. */
  readonly scope: string;
  /** The day it is asked for. */
  readonly asOf: Day;
  readonly category?: Category;
  readonly atRisk?: boolean;
  /** Only those whose contact is due before `asOf` (or, with `false`, is not). */
  readonly overdue?: boolean;
  /** Words that must all occur in the name, in any order. */
  readonly name?: string;
  readonly nikHash?: string;
  /** Also members who belong to no category. */
  readonly members?: boolean;
  /** Rows on a page, 50 by default. */
  readonly limit?: number;
  readonly cursor?: string;
}

export interface RegistryRow {
  readonly familyId: string;
  readonly personId: string;
  /** Null once forgotten. */
  readonly name: string | null;
  readonly category: Category | null;
  readonly kelurahan: string;
  readonly posyandu: string | null;
  /** Null when never assessed. */
  readonly atRisk: boolean | null;
  readonly sex: 'L' | 'P';
  readonly birthDate: Day | null;
  /** `YYYY-MM`. */
  readonly birthMonth: string;
  readonly lastContactOn: Day | null;
  readonly dueOn: Day | null;
  readonly overdue: boolean | null;
}

export interface RegistryPage {
  readonly rows: readonly RegistryRow[];
  /** Of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

/** The smaller of two areas when one lies in the other; undefined when they are apart. */
const narrower = (a: string, b: string): string | undefined =>
  within(a, b) ? a : within(b, a) ? b : undefined;

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const areaCondition = (area: string, param: (value: unknown) => string): string[] => {
  if (area === CITY.code) return [];
  // Written as in the indexes, one for each width of area.
  return area.length === 8
    ? [`left(kelurahan, 8) = ${param(area)}`]
    : [`kelurahan = ${param(area)}`];
};

/** Who is meant by a name or a number; few enough to be found first. */
const personCondition = (
  { name, nikHash }: RegistryQuestion,
  param: (value: unknown) => string,
): string[] => {
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

interface Condition {
  readonly where: string;
  readonly params: unknown[];
}

const conditionOf = (question: RegistryQuestion, area: string): Condition => {
  const params: unknown[] = [question.asOf];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const where = [
    'valid_from <= $1::date and (valid_to is null or valid_to > $1::date)',
    ...areaCondition(area, param),
    ...(question.category === undefined ? [] : [`category = ${param(question.category)}`]),
    ...(question.members === true ? [] : ['category is not null']),
    ...(question.atRisk === undefined ? [] : [`at_risk = ${param(question.atRisk)}`]),
    ...personCondition(question, param),
    ...(question.overdue === undefined ? [] : [`(${DUE} < $1::date) = ${param(question.overdue)}`]),
  ];
  return { where: where.join('\n and '), params };
};

const LAST_CONTACT = `(select max(day) from unnest(contacts) as day where day <= $1::date)`;
const DUE = `greatest(${LAST_CONTACT}, since) + cadence_days`;

const COLUMNS = `family_id as "familyId", person_id as "personId", p.name, category, kelurahan,
  posyandu, at_risk as "atRisk", p.sex, p.birth_date::text as "birthDate",
  p.birth_month as "birthMonth", ${LAST_CONTACT}::text as "lastContactOn",
  (${DUE})::text as "dueOn", ${DUE} < $1::date as overdue`;

const afterCursor = (cursor: string | undefined, params: unknown[]): string => {
  const place = cursor === undefined ? undefined : decodeCursor(cursor);
  if (place === undefined) return '';
  const person = `$${params.push(place.personId)}::uuid`;
  const family = `$${params.push(place.familyId)}::uuid`;
  // The name itself is not in the cursor: cursors travel in addresses.
  return `and (name_key collate "C", person_id, family_id) > (
    (select name_key from read.registry_person where (family_id, person_id) = (${family}, ${person})),
    ${person}, ${family})`;
};

/** One page in the order of names. A cursor that is not ours counts as none; check it first. */
export const registryPage = async (sql: Sql, question: RegistryQuestion): Promise<RegistryPage> => {
  const area = narrower(question.area, question.scope);
  if (area === undefined) return { rows: [], next: undefined };
  const { limit = 50 } = question;
  const { where, params } = conditionOf(question, area);
  const after = afterCursor(question.cursor, params);
  const found = await sql.query<RegistryRow>(
    `select ${COLUMNS} from (
       select * from read.registry_span where ${where} ${after}
       order by name_key collate "C", person_id, family_id limit $${params.push(limit + 1)}
     ) as page join read.registry_person p using (family_id, person_id)
     order by page.name_key collate "C", person_id, family_id`,
    params,
  );
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? encodeCursor(last) : undefined };
};

/** How many rows all pages together have. */
export const registryCount = async (sql: Sql, question: RegistryQuestion): Promise<number> => {
  const area = narrower(question.area, question.scope);
  if (area === undefined) return 0;
  const { where, params } = conditionOf(question, area);
  const [row] = await sql.query<{ count: string }>(
    `select count(*) as count from read.registry_span where ${where}`,
    params,
  );
  return Number(row?.count ?? 0);
};
