import { CITY, kelurahanWithin } from '#libs/domain/area';
import { addDays, addMonths, type Day, type UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

export interface ValidityAsked {
  /** The city, a kecamatan or a kelurahan. */
  readonly area: string;
  /** What was amiss on this day, */
  readonly asOf: Day;
  /** as it was known at this moment; as known now when left out. */
  readonly knownAt?: UtcInstant;
}

/** Null for the whole city, which no query has to be told kelurahan by kelurahan. */
export const kelurahanOf = ({ area }: Pick<ValidityAsked, 'area'>): readonly string[] | null =>
  area === CITY.code ? null : kelurahanWithin(area);

/** The last day of each of some months, the last one being `asOf` itself. */
export const monthEnds = (asOf: Day, months: number): readonly Day[] =>
  Array.from({ length: months }, (_, n) => {
    const first = addMonths(`${asOf.slice(0, 7)}-01`, n + 1 - months);
    return n === months - 1 ? asOf : addDays(addMonths(first, 1), -1);
  });

/**
 * The same question with "now" as the moment that all workers have come to, while several of them
 * are at different places.
 */
export const dated = async <A extends ValidityAsked>(sql: Sql, asked: A): Promise<A> => {
  if (asked.knownAt !== undefined) return asked;
  const [row] = await sql.query<{ readonly at: UtcInstant | null }>(
    `select case when not even
       then to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as at
     from read.checkpoint where projection = 'validity'`,
  );
  return typeof row?.at === 'string' ? { ...asked, knownAt: row.at } : asked;
};
