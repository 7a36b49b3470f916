import type { Sql } from '#libs/projections';

export interface Member {
  readonly familyId: string;
  readonly personId: string;
  /** Null once forgotten. */
  readonly name: string | null;
  readonly sex: 'L' | 'P';
  /** `YYYY-MM` */
  readonly birthMonth: string;
}

/** Who is in these families now, the eldest first. */
export const membersOf = (sql: Sql, familyIds: readonly string[]): Promise<readonly Member[]> =>
  sql.query<Member>(
    `select family_id as "familyId", person_id as "personId", name, sex,
       birth_month as "birthMonth"
     from read.registry_person where family_id = any($1::uuid[]) and present
     order by family_id, birth_month, person_id`,
    [familyIds],
  );
