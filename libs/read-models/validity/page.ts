import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { dated, kelurahanOf, type ValidityAsked } from './asked.js';
import { findingsOf, type Narrowed } from './findings.js';
import { among, type At, type FoundAt } from './found.js';
import type { GroupRule, PersonRule } from './rule.js';
import { standing, type Standing } from './standing.js';

/** One person (or family) that a rule finds. */
export interface FoundItem {
  readonly familyId: string;
  readonly personId: string | null;
  readonly kelurahan: string;
  readonly worker: string | null;
  readonly since: Day;
  readonly code: string;
  readonly amount: number | null;
  readonly factId: string | null;
}

export interface FoundPage {
  readonly items: readonly FoundItem[];
  /** Of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

export interface PageAsked extends ValidityAsked {
  /** Items on a page. */
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Only those whose fact it is, or who waited after this worker's. */
  readonly worker?: string | undefined;
}

const CURSOR = /^\d{4}-\d{2}-\d{2} [0-9a-f-]{36}\/[0-9a-f/-]{0,80}[\w-]*$/;

/** Day, family, and what else tells items of one family and day apart. */
const decode = (cursor: string): readonly [string, string, string] | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString();
  return CURSOR.test(text) ? [text.slice(0, 10), text.slice(11, 47), text.slice(48)] : undefined;
};

export const isValidityCursor = (text: string): boolean => decode(text) !== undefined;

type Row = FoundItem & { readonly key: string };

const encode = ({ since, familyId, key }: Row): string =>
  Buffer.from(`${since} ${familyId}/${key}`).toString('base64url');

const itemOf = (row: Row): FoundItem => {
  const { key: _, ...item } = row;
  return item;
};

const atOf = ({ knownAt }: ValidityAsked): At => ({
  asOf: '$1::date',
  knownAt: knownAt === undefined ? undefined : '$2::timestamptz',
});

/** Every parameter must have a type, also those that a question has no use for. */
const TYPED = '(($1::date, $2::timestamptz, $3::text[], $4::text) is null) is not null';

const KEY = `concat_ws('/', f.person_id, f.fact_id, f.code) collate "C"`;

/** What was asked for, of a row `f` with its first day in a column. */
const chosen = (since: string): Required<Narrowed> => ({
  where: `${among('f.kelurahan', '$3::text[]')}
    and ($5::text is null or f.worker = $5::text)
    and ($6::date is null or (f.${since} >= $6::date
      and (f.${since}, f.family_id, ${KEY}) > ($6::date, $7::uuid, $8::text collate "C")))`,
  tail: `order by f.${since}, f.family_id, ${KEY} limit $9`,
});

const pageOf = async (
  sql: Sql,
  found: string,
  { asOf, knownAt, limit, cursor, worker, area }: PageAsked,
  group: string | null,
): Promise<FoundPage> => {
  const after = cursor === undefined ? undefined : decode(cursor);
  const { where, tail } = chosen('since');
  const rows = await sql.query<Row>(
    `select f.family_id as "familyId", f.person_id as "personId", f.kelurahan, f.worker,
       f.since::text as since, f.code, f.amount, f.fact_id as "factId", ${KEY} as key
     from (${found}) f where ${TYPED} and ${where} ${tail}`,
    [
      asOf,
      knownAt ?? null,
      kelurahanOf({ area }),
      group,
      worker ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      limit + 1,
    ],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(itemOf),
    next: rows.length > limit && last !== undefined ? encode(last) : undefined,
  };
};

/** Whom a rule finds, those first for whom it has been so longest. */
export const foundPage = async (
  sql: Sql,
  rule: PersonRule,
  question: PageAsked,
): Promise<FoundPage> => {
  const asked = await dated(sql, question);
  return pageOf(sql, findingsOf(rule, atOf(asked), chosen('valid_from')), asked, null);
};

/** The persons behind a worker or an area that a rule finds. */
export const behindPage = async (
  sql: Sql,
  rule: GroupRule,
  group: string,
  question: PageAsked,
): Promise<FoundPage> => {
  const asked = await dated(sql, question);
  const at: FoundAt = { ...atOf(asked), kelurahan: '$3::text[]', group: '$4::text' };
  return pageOf(sql, rule.behind(at), asked, group);
};

export interface Breakdown {
  readonly kelurahan: readonly { readonly key: string; readonly count: number }[];
  readonly workers: readonly { readonly key: string; readonly count: number }[];
}

/** How much a rule finds in each kelurahan, and with each worker; the most first. */
export const foundBreakdown = async (
  sql: Sql,
  rule: PersonRule,
  question: ValidityAsked,
): Promise<Breakdown> => {
  const asked = await dated(sql, question);
  const here = among('f.kelurahan', '$3::text[]');
  const rows = await sql.query<{ place: boolean; key: string | null; count: number }>(
    `select grouping(worker) = 1 as place, coalesce(kelurahan, worker) as key,
       count(*)::integer as count
     from (${findingsOf(rule, atOf(asked), { where: here })}) f
     where ${here} and $2::timestamptz is not distinct from $2::timestamptz
     group by grouping sets ((kelurahan), (worker))
     order by count(*) desc, 2`,
    [asked.asOf, asked.knownAt ?? null, kelurahanOf(asked)],
  );
  const of = (place: boolean) =>
    rows.flatMap((row) =>
      row.place === place && row.key !== null ? [{ key: row.key, count: row.count }] : [],
    );
  return { kelurahan: of(true), workers: of(false) };
};

/** Workers or areas that a rule finds, with the reason and since when. */
export const foundGroups = async (
  sql: Sql,
  rule: GroupRule,
  question: ValidityAsked,
): Promise<readonly Standing[]> => {
  const found = await standing(sql, [rule], await dated(sql, question));
  return found.get(rule) ?? [];
};
