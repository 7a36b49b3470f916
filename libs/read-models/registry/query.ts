import { isKelurahan, within } from '#libs/domain/area';
import type { Category } from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { conditionOf, dueIn, placeAfter } from './condition.js';
import { encodeCursor } from './cursor.js';
import type { RegistryQuestion, StuntingShown } from './question.js';
import { NOW, TARGETS_THEN, THEN, THEN_BY_NAME, type Source } from './source.js';

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
  /** By the latest height that is not flagged, however old; null for who is no child below five. */
  readonly stunting: StuntingShown | null;
  /** That height, in SD for its age, and when it was taken; null while there is none. */
  readonly haz: number | null;
  readonly measuredOn: Day | null;
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

const sourceOf = ({ knownAt, members }: RegistryQuestion, area: string): Source => {
  if (knownAt === undefined) return NOW;
  if (!isKelurahan(area)) return THEN_BY_NAME;
  return members === true ? THEN : TARGETS_THEN;
};

const IS_CHILD = `page.category in ('BADUTA', 'BALITA')`;

const columnsOf = (source: Source): string => {
  const due = dueIn(source);
  return `page.family_id as "familyId", page.person_id as "personId", p.name, page.category,
    page.kelurahan, ${source.posyandu} as posyandu, at_risk as "atRisk",
    case when ${IS_CHILD} then coalesce(stunting, 'UNKNOWN') end as stunting,
    case when ${IS_CHILD} then (${source.haz}) / 100.0::float8 end as haz,
    case when ${IS_CHILD} then ${source.measuredOn}::text end as "measuredOn",
    ${source.sex} as sex, p.birth_date::text as "birthDate",
    ${source.birthMonth} as "birthMonth", ${source.lastContact}::text as "lastContactOn",
    (${due})::text as "dueOn", ${due} < $1::date as overdue`;
};

/** One page in the order of names. A cursor that is not ours counts as none; check it first. */
export const registryPage = async (sql: Sql, question: RegistryQuestion): Promise<RegistryPage> => {
  const area = narrower(question.area, question.scope);
  if (area === undefined) return { rows: [], next: undefined };
  const { limit = 50 } = question;
  const source = sourceOf(question, area);
  const { where, params } = conditionOf(question, area, source);
  const after = placeAfter(question.cursor, params);
  const most = `$${params.push(limit + 1)}`;
  const parts = (source.inOrder ?? [source.rows]).map(
    (rows) => `(select * from ${rows} as page where ${where} ${after}
       order by name_key collate "C", person_id, family_id limit ${most})`,
  );
  const found = await sql.query<RegistryRow>(
    `select ${columnsOf(source)} from (${parts.join(' union all ')}) as page
     left join read.registry_person p using (family_id, person_id)
     order by page.name_key collate "C", page.person_id, page.family_id limit ${most}`,
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
  const source = sourceOf(question, area);
  const { where, params } = conditionOf(question, area, source);
  const [row] = await sql.query<{ count: string }>(
    `select count(*) as count from ${source.rows} as page where ${where}`,
    params,
  );
  return Number(row?.count ?? 0);
};
