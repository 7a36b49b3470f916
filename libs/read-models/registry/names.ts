import type { Sql } from '#libs/projections';

/** Names of the members of families, as known now, by person; who has been forgotten is left out. */
export const memberNames = async (
  sql: Sql,
  familyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql.query<{ readonly personId: string; readonly name: string }>(
    `select person_id as "personId", name from read.registry_person
     where family_id = any($1::uuid[]) and name is not null
     order by present`,
    [familyIds],
  );
  return new Map(rows.map(({ personId, name }) => [personId, name]));
};

/** Every family that these persons are, or once were, members of. */
export const familiesOf = async (
  sql: Sql,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  const rows = await sql.query<{ readonly familyId: string }>(
    `select distinct family_id as "familyId" from read.registry_person
     where person_id = any($1::uuid[])`,
    [personIds],
  );
  return rows.map(({ familyId }) => familyId);
};
