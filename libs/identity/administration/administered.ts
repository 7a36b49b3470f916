import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { ACCOUNT_COLUMNS, accountOf, type Account } from '../accounts.js';

/** An account as its administrator sees it. */
export interface AdministeredAccount extends Account {
  readonly mustChangePassword: boolean;
  readonly closed: boolean;
  /** The last day on which it may be used. */
  readonly validUntil?: Day;
  /** UTC. */
  readonly createdAt: string;
  readonly lastSignInAt?: string;
}

const utc = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const COLUMNS = `${ACCOUNT_COLUMNS}, a.disabled_at is not null as closed,
  to_char(a.valid_until, 'YYYY-MM-DD') as valid_until, ${utc('a.created_at')} as created_at,
  (select ${utc('max(s.created_at)')} from identity.session s where s.account_id = a.id)
    as last_sign_in_at`;

type Row = Parameters<typeof accountOf>[0] & {
  readonly closed: boolean;
  readonly valid_until: string | null;
  readonly created_at: string;
  readonly last_sign_in_at: string | null;
};

const administered = (row: Row): AdministeredAccount => ({
  ...accountOf(row),
  mustChangePassword: row.must_change_password,
  closed: row.closed,
  ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
  createdAt: row.created_at,
  ...(row.last_sign_in_at === null ? {} : { lastSignInAt: row.last_sign_in_at }),
});

/** One account by its id; undefined when there is none. */
export const findAccount = async (
  sql: Sql,
  id: string,
): Promise<AdministeredAccount | undefined> => {
  const [row] = await sql.query<Row>(`select ${COLUMNS} from identity.account a where a.id = $1`, [
    id,
  ]);
  return row === undefined ? undefined : administered(row);
};

/** One account by what is typed at login. */
export const findByName = async (
  sql: Sql,
  username: string,
): Promise<AdministeredAccount | undefined> => {
  const [row] = await sql.query<Row>(
    `select ${COLUMNS} from identity.account a where a.username = $1`,
    [username.toLowerCase()],
  );
  return row === undefined ? undefined : administered(row);
};

export interface AccountsQuestion {
  readonly role?: string;
  /** The city, a kecamatan or a kelurahan: accounts for it and for what lies in it. */
  readonly area?: string;
  readonly closed?: boolean;
  /** At most so many, 100 by default. */
  readonly limit?: number;
  /** Only those behind this account, by its id. */
  readonly after?: string;
}

/** Accounts in the order of their user names. */
export const listAccounts = async (
  sql: Sql,
  { role, area, closed, limit = 100, after }: AccountsQuestion,
): Promise<readonly AdministeredAccount[]> => {
  const rows = await sql.query<Row>(
    `select ${COLUMNS} from identity.account a
     where a.username > coalesce((select username from identity.account where id = $1), '')
       and ($2::text is null or a.role = $2)
       and ($3::text is null or a.area = $3 or starts_with(a.area, $3 || '.'))
       and ($4::boolean is null or (a.disabled_at is not null) = $4)
     order by a.username limit $5`,
    [after ?? null, role ?? null, area ?? null, closed ?? null, limit],
  );
  return rows.map(administered);
};
