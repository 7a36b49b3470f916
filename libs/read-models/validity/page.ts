import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { foundBy, kelurahanOf, type ValidityAsked } from './asked.js';
import { standingGroups, type Standing } from './overview.js';
import type { GroupRule, PersonRule } from './rule.js';

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
  /** Only those whose fact it is, or who were last seen by this worker. */
  readonly worker?: string | undefined;
}

const CURSOR = /^\d{4}-\d{2}-\d{2} [0-9a-f/-]{36,120}[\w-]*$/;

const decode = (cursor: string): readonly [string, string] | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString();
  return CURSOR.test(text) ? [text.slice(0, 10), text.slice(11)] : undefined;
};

export const isValidityCursor = (text: string): boolean => decode(text) !== undefined;

const encode = ({ since, key }: { readonly since: Day; readonly key: string }): string =>
  Buffer.from(`${since} ${key}`).toString('base64url');

type Row = FoundItem & { readonly key: string };

const itemOf = (row: Row): FoundItem => {
  const { key: _, ...item } = row;
  return item;
};

const pageOf = async (
  sql: Sql,
  found: string,
  asked: PageAsked,
  group: string | null,
): Promise<FoundPage> => {
  const { asOf, limit, cursor, worker } = asked;
  const after = cursor === undefined ? undefined : decode(cursor);
  const rows = await sql.query<Row>(
    `select family_id as "familyId", person_id as "personId", kelurahan, worker,
       since::text as since, code, amount, fact_id as "factId", key
     from (
       select found.*, concat_ws('/', family_id, person_id, fact_id, code) as key
       from (${found}) found
     ) keyed
     where $3::text is not distinct from $3::text
       and ($2::text[] is null or kelurahan = any($2::text[]))
       and ($4::text is null or worker = $4::text)
       and ($5::date is null or (since, key collate "C") > ($5::date, $6::text collate "C"))
     order by since, key collate "C" limit $7`,
    [
      asOf,
      kelurahanOf(asked),
      group,
      worker ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
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
export const foundPage = (sql: Sql, rule: PersonRule, asked: PageAsked): Promise<FoundPage> =>
  pageOf(sql, foundBy(rule, '$1::date'), asked, null);

/** The persons behind a worker or an area that a rule finds. */
export const behindPage = (
  sql: Sql,
  rule: GroupRule,
  group: string,
  asked: PageAsked,
): Promise<FoundPage> => pageOf(sql, rule.behind, asked, group);

export interface Breakdown {
  readonly kelurahan: readonly { readonly key: string; readonly count: number }[];
  readonly workers: readonly { readonly key: string; readonly count: number }[];
}

/** How much a rule finds in each kelurahan, and with each worker; the most first. */
export const foundBreakdown = async (
  sql: Sql,
  rule: PersonRule,
  asked: ValidityAsked,
): Promise<Breakdown> => {
  const rows = await sql.query<{ place: boolean; key: string | null; count: number }>(
    `select grouping(worker) = 1 as place, coalesce(kelurahan, worker) as key,
       count(*)::integer as count
     from (${foundBy(rule, '$1::date')}) found
     where $2::text[] is null or kelurahan = any($2::text[])
     group by grouping sets ((kelurahan), (worker))
     order by count(*) desc, 2`,
    [asked.asOf, kelurahanOf(asked)],
  );
  const of = (place: boolean) =>
    rows.flatMap((row) =>
      row.place === place && row.key !== null ? [{ key: row.key, count: row.count }] : [],
    );
  return { kelurahan: of(true), workers: of(false) };
};

/** Workers or areas that a rule finds, with the reason and since when. */
export const foundGroups = (
  sql: Sql,
  rule: GroupRule,
  asked: ValidityAsked,
): Promise<readonly Standing[]> => standingGroups(sql, rule, asked);
