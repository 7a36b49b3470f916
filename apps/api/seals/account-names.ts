import type { Sql } from '#libs/projections';
import type { StoredSeal } from '#libs/seals';
import type { Names } from './seal-view.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who proposed and decided these seals, by name; the operator's desk has none. */
export const accountNames = async (sql: Sql, seals: readonly StoredSeal[]): Promise<Names> => {
  const actors = seals.flatMap(({ proposed, decided }) => [proposed?.actor, decided?.actor]);
  const ids = [...new Set(actors)].filter((id) => id !== undefined && UUID.test(id));
  if (ids.length === 0) return new Map();
  const rows = await sql.query<{ readonly id: string; readonly name: string }>(
    'select id, display_name as name from identity.account where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};
