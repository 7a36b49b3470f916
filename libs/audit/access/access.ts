import type { Sql } from '#libs/projections';

/** One reading of personal data, or an attempt at it. Nothing of what was seen. */
export interface Access {
  /** An account's id. */
  readonly account: string;
  readonly role: string;
  readonly area: string;
  /** Method and pattern of the address. */
  readonly action: string;
  readonly stream?: string;
  /** As answered: 200 shown, 403 refused. */
  readonly status: number;
  readonly requestId: string;
}

export interface KeptAccess extends Access {
  readonly id: number;
  /** UTC. */
  readonly at: string;
}

export const recordAccess = async (sql: Sql, access: Access): Promise<void> => {
  const { account, role, area, action, stream, status, requestId } = access;
  await sql.query(
    `insert into audit.access (account, role, area, action, stream, status, request_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [account, role, area, action, stream ?? null, status, requestId],
  );
};

export interface AccessQuestion {
  readonly account?: string;
  readonly stream?: string;
  /** At or after, and before, these moments (UTC). */
  readonly from?: string;
  readonly until?: string;
  /** Only those before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** Accesses that meet every condition, the newest first. */
export const accesses = async (
  sql: Sql,
  { account, stream, from, until, before, limit }: AccessQuestion,
): Promise<readonly KeptAccess[]> => {
  const rows = await sql.query<Omit<KeptAccess, 'stream'> & { readonly stream: string | null }>(
    `select id::float8 as id,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       account, role, area, action, stream, status::int as status, request_id as "requestId"
     from audit.access
     where ($1::text is null or account = $1) and ($2::text is null or stream = $2)
       and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
       and ($5::bigint is null or id < $5)
     order by id desc limit $6`,
    [account ?? null, stream ?? null, from ?? null, until ?? null, before ?? null, limit],
  );
  return rows.map(({ stream: of, ...row }) => ({ ...row, ...(of === null ? {} : { stream: of }) }));
};
