import { CATEGORIES } from '#libs/domain/family';
import type { At } from './figure.js';

/** Rows of a bitemporal table that were known at a moment. */
export const known = (alias: string, { knownAt }: At): string =>
  knownAt === undefined
    ? `${alias}.known_to is null`
    : `${alias}.known_from <= ${knownAt} and (${alias}.known_to is null or ${alias}.known_to > ${knownAt})`;

/** Rows whose days hold the one asked for; written as in the indexes. */
export const validOn = (alias: string, { asOf }: At): string =>
  `${alias}.valid_from <= ${asOf} and coalesce(${alias}.valid_to, 'infinity') > ${asOf}`;

/** Rows of the places asked for. */
export const inArea = (alias: string, { area }: At): string =>
  area === undefined ? 'true' : `${alias}.kelurahan = any(${area})`;

/**
 * From a table of days, the rows of the day and the places asked for, as `alias`. As known at an
 * earlier moment in two parts, each by an index of its own: what is known to this day, and what was
 * taken back since.
 */
export const rowsOn = (
  table: 'figure_span' | 'figure_household',
  alias: string,
  at: At,
): string => {
  const rows = `select * from read.${table} t where ${inArea('t', at)} and ${validOn('t', at)}`;
  if (at.knownAt === undefined) return `(${rows} and known_to is null) ${alias}`;
  const then = `known_from <= ${at.knownAt}`;
  return `(${rows} and known_to is null and ${then}
    union all ${rows} and known_to > ${at.knownAt} and ${then}) ${alias}`;
};

/** Persons with a row in the places asked for of which `condition` holds; nobody else need be looked at. */
export const whoWasThere = (alias: string, table: string, condition: string, at: At): string =>
  at.area === undefined
    ? 'true'
    : `${alias}.person_id in (select person_id from read.${table} w
        where ${condition} and ${inArea('w', at)} and ${known('w', at)})`;

/** Each of these persons is one line. */
export const eachPerson = (persons: string, quantity = '1', facts = 'array[fact_id]'): string =>
  `select family_id, array[person_id] as persons, array[category] as categories, kelurahan,
     ${quantity} as quantity, ${facts} as facts
   from (${persons}) p`;

/** Persons in a category on the day asked for, of whose days `condition` holds. */
export const registeredOn = (condition: string, at: At): string =>
  `select s.family_id, array[s.person_id] as persons, array[s.category] as categories,
     s.kelurahan, 1 as quantity, s.caused_by as facts
   from ${rowsOn('figure_span', 's', at)} where ${condition}`;

const BITS = CATEGORIES.map((category, n) => `when '${category}' then ${1 << n}`).join(' ');

/** Several categories in one number, to be taken together by `bit_or`; 0 for none. */
export const categoryBit = (column: string): string => `(case ${column} ${BITS} else 0 end)`;

const SETS = Array.from(
  { length: 1 << CATEGORIES.length },
  (_, mask) => `{${CATEGORIES.filter((_category, n) => (mask & (1 << n)) !== 0).join(',')}}`,
);

/** The categories in such a number, as `text[]`. */
export const categoriesIn = (mask: string): string =>
  `((array[${SETS.map((set) => `'${set}'`).join(', ')}])[${mask} + 1]::text[])`;
