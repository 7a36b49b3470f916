import { localDay } from '#libs/projections';
import { MOST_DAYS } from './derive/span.js';

/*
 * Rows that hold on a day as known at a moment, as SQL. Rows of one span of days at most are sought
 * among those that began within it, so that no row is looked at that ended long ago.
 */

/** A day and a moment, as SQL expressions; undefined: as known now. */
export interface At {
  readonly asOf: string;
  readonly knownAt: string | undefined;
}

/** The same with the kelurahan asked for (an array, or null for all) and the group that is opened. */
export interface FoundAt extends At {
  readonly kelurahan: string;
  readonly group: string;
}

/** A column that is one of some, or whatever it is where none are named: SQL of a `text[]` or null. */
export const among = (column: string, some: string): string =>
  `(${some} is null or ${column} = any(${some}))`;

/** Rows as they are known at a moment: which are, and until when they are said to hold. */
export const knownAs = (alias: string, { knownAt }: Pick<At, 'knownAt'>): string =>
  knownAt === undefined
    ? `${alias}.known_to is null`
    : `${alias}.known_from <= ${knownAt} and (${alias}.known_to is null or ${alias}.known_to > ${knownAt})`;

/** The end of a row as known at a moment. */
export const endOf = (alias: string, { knownAt }: Pick<At, 'knownAt'>): string =>
  knownAt === undefined
    ? `${alias}.valid_to`
    : `case when ${alias}.cut_known > ${knownAt} then ${alias}.first_to else ${alias}.valid_to end`;

/** A row that holds on the day, as known at the moment; its first day is in `begins`. */
export const holds = (alias: string, at: At, begins = 'valid_from'): string =>
  `${knownAs(alias, at)} and ${alias}.${begins} <= ${at.asOf}
   and coalesce((${endOf(alias, at)}) > ${at.asOf}, true)`;

export interface Sought {
  readonly table: string;
  /** Columns, in terms of the row `f`. */
  readonly columns: string;
  /** A further condition on the row `f`. */
  readonly where: string;
  readonly begins?: string;
  /** Each part ends with it: an order and a limit. */
  readonly tail?: string;
  /** Leaves out what began longer ago: an SQL day. */
  readonly notBefore?: string;
}

/** An end that was learnt on a later day; most are learnt on the very day, so few are to be sought. */
const LATE = `${localDay('f.cut_known')} > f.valid_to`;

/**
 * The rows that hold on a day, in parts: of each span those that hold as known now; and, for a
 * moment of the past, those whose earlier end was learnt after it, and those that were closed.
 */
export const sought = (at: At, { table, columns, where, tail = '', ...rest }: Sought): string => {
  const { begins = 'valid_from', notBefore } = rest;
  const { asOf, knownAt } = at;
  const part = (condition: string): string =>
    `(select ${columns} from read.${table} f where ${where} and f.${begins} <= ${asOf}
      ${notBefore === undefined ? '' : `and f.${begins} >= ${notBefore}`} and ${condition} ${tail})`;
  const now = 'f.known_to is null and coalesce(f.valid_to > f.' + begins + ', true)';
  const here = `coalesce(f.valid_to > ${asOf}, true)`;
  const then = knownAt === undefined ? '' : `and f.known_from <= ${knownAt}`;
  const parts = MOST_DAYS.map((most, span) => {
    const within = most === undefined ? '' : `and f.${begins} > ${asOf} - ${most}`;
    return part(`f.span = ${span} and ${now} and ${here} ${within} ${then}`);
  });
  const cut = `and f.cut_known > ${knownAt} ${then} and f.valid_to <= ${asOf}
    and coalesce(f.first_to > ${asOf}, true)`;
  if (knownAt !== undefined)
    parts.push(
      part(`f.known_to is null and ${LATE} ${cut}`),
      part(`f.known_to is null and not (${LATE}) ${cut} and f.valid_to >= ${localDay(knownAt)}`),
      part(
        `f.known_to is not null and f.known_to > ${knownAt} ${then}
         and coalesce((${endOf('f', at)}) > ${asOf}, true)`,
      ),
    );
  return parts.join('\nunion all\n');
};
