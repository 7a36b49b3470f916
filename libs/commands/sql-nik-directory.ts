import type { Sql } from '#libs/projections';
import type { HeldClaim, NikClaim, NikDirectory } from './nik-directory.js';

interface Row {
  readonly hash: string;
  readonly made: boolean;
  readonly person_id: string | null;
  readonly family_id: string | null;
  readonly claimed_ms: string | null;
}

/* In order of hash, so that two commands claiming the same numbers cannot wait for each other. */
const CLAIM = `
  with wanted as (
    select * from unnest($1::text[], $2::uuid[], $3::uuid[]) as w (hash, person_id, family_id)
  ), made as (
    insert into identity.nik_claim (hash, person_id, family_id)
    select hash, person_id, family_id from wanted order by hash
    on conflict (hash) do nothing
    returning hash
  )
  select w.hash, m.hash is not null as made, c.person_id, c.family_id,
         (extract(epoch from c.claimed_at) * 1000)::bigint as claimed_ms
  from wanted w
  left join made m on m.hash = w.hash
  left join identity.nik_claim c on c.hash = w.hash`;

const columns = (claims: readonly NikClaim[]): unknown[] => [
  claims.map((c) => c.hash),
  claims.map((c) => c.personId),
  claims.map((c) => c.familyId),
];

const heldBy = (row: Row, claims: readonly NikClaim[]): HeldClaim[] =>
  row.made ||
  row.person_id === null ||
  claims.some((c) => c.hash === row.hash && c.personId === row.person_id)
    ? []
    : [
        {
          hash: row.hash,
          personId: row.person_id,
          familyId: row.family_id ?? '',
          claimedAt: Number(row.claimed_ms),
        },
      ];

export const sqlNikDirectory = (sql: Sql): NikDirectory => ({
  async claim(claims) {
    const rows = await sql.query<Row>(CLAIM, columns(claims));
    // A claim that was committed after this statement's snapshot is neither ours nor visible yet.
    if (rows.some((row) => !row.made && row.person_id === null)) {
      const before = rows.filter((row) => row.made).map((row) => row.hash);
      const again = await this.claim(claims);
      return { made: [...before, ...again.made], held: again.held };
    }
    return {
      made: rows.filter((row) => row.made).map((row) => row.hash),
      held: rows.flatMap((row) => heldBy(row, claims)),
    };
  },
  async takeOver(stale, by) {
    const rows = await sql.query(
      `update identity.nik_claim set person_id = $3, family_id = $4, claimed_at = now()
       where hash = $1 and person_id = $2 returning hash`,
      [stale.hash, stale.personId, by.personId, by.familyId],
    );
    return rows.length > 0;
  },
  async release(claims) {
    await sql.query(
      `delete from identity.nik_claim c
       using unnest($1::text[], $2::uuid[]) as g (hash, person_id)
       where c.hash = g.hash and c.person_id = g.person_id`,
      columns(claims).slice(0, 2),
    );
  },
  async forget(personId) {
    await sql.query('delete from identity.nik_claim where person_id = $1', [personId]);
  },
});
