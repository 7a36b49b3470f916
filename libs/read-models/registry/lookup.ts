import type { Position } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

export interface FamilyPlace {
  readonly familyId: string;
  readonly kelurahan: string;
  readonly closed: boolean;
  readonly version: number;
  /** Of the family's last fact in the registry. */
  readonly position: Position;
}

const FAMILY = `family_id as "familyId", kelurahan, closed, version, position`;

/** Where a family lives, for deciding who may see it; undefined when the registry has none such. */
export const familyPlace = async (sql: Sql, familyId: string): Promise<FamilyPlace | undefined> => {
  const rows = await sql.query<FamilyPlace>(
    `select ${FAMILY} from read.registry_family where family_id = $1`,
    [familyId],
  );
  return rows[0];
};

/** The same for many families at once; unknown ones are left out. */
export const familyPlaces = async (
  sql: Sql,
  familyIds: readonly string[],
): Promise<ReadonlyMap<string, FamilyPlace>> => {
  const rows = await sql.query<FamilyPlace>(
    `select ${FAMILY} from read.registry_family where family_id = any($1::uuid[])`,
    [familyIds],
  );
  return new Map(rows.map((row) => [row.familyId, row]));
};

/** Families that hold, or once held, a family card: by the keyed hash of its number. */
export const familiesByCard = (sql: Sql, cardHash: string): Promise<readonly FamilyPlace[]> =>
  sql.query<FamilyPlace>(
    `select ${FAMILY} from read.registry_family where card_hashes @> array[$1::text]
     order by family_id`,
    [cardHash],
  );

export interface NikHolder {
  readonly nikHash: string;
  readonly familyId: string;
  readonly personId: string;
  /** False when the person has left that family. */
  readonly present: boolean;
}

/** Who holds these NIKs, by keyed hash: those still present in their family first. */
export const nikHolders = (sql: Sql, nikHashes: readonly string[]): Promise<readonly NikHolder[]> =>
  sql.query<NikHolder>(
    `select nik_hash as "nikHash", family_id as "familyId", person_id as "personId", present
     from read.registry_person where nik_hash = any($1::text[])
     order by nik_hash, present desc, family_id, person_id`,
    [nikHashes],
  );
