import { SAME_CHILDREN } from '#libs/domain/risk';
import { MEASURE_COLUMNS, sumsOf, typeOf } from './measures.js';

/*
 * Sums as known now, kept by triggers beside the rows they are of, so that they are moved, dropped
 * and rolled back with them. Every statement is given to the trigger with the table it belongs to
 * (%1$I: its schema), because the tables of two versions may stand side by side.
 */

interface Kept {
  readonly table: string;
  /** Columns that tell rows apart, with their types. */
  readonly keys: Readonly<Record<string, string>>;
  /** Columns that are summed, with their types. */
  readonly sums: Readonly<Record<string, string>>;
  /** The table summed. */
  readonly of: string;
  /** From a set of rows named %2$s of that table, its sums by the keys. */
  readonly select: string;
}

const keyNames = (kept: Kept): string => Object.keys(kept.keys).join(', ');
const sumNames = (kept: Kept): string => Object.keys(kept.sums).join(', ');

/** Readings by some of their columns and month. */
const readingsBy = (table: string, ...names: readonly string[]): Kept => {
  const keys = ['month', ...names].join(', ');
  return {
    table,
    keys: { month: 'date', ...Object.fromEntries(names.map((name) => [name, 'text'])) },
    sums: Object.fromEntries(MEASURE_COLUMNS.map((column) => [column, typeOf(column)])),
    of: 'validity_reading',
    select: `select ${keys}, ${sumsOf(MEASURE_COLUMNS)}
      from %2$s r where r.known_to is null group by ${keys}`,
  };
};

const BY_WORKER = readingsBy('validity_sum_worker', 'worker', 'kelurahan');
const BY_PLACE = readingsBy('validity_sum_place', 'kelurahan', 'posyandu', 'age_group');

/** Children who were there when a month ended. */
const REGISTERED: Kept = {
  table: 'validity_registered',
  keys: { month: 'date', kelurahan: 'text' },
  sums: { n: 'integer' },
  of: 'validity_child',
  // Of a month whose last day lies within [valid_from, valid_to).
  select: `select m::date as month, kelurahan, count(*)::integer as n
    from %2$s r cross join lateral generate_series(
      date_trunc('month', r.valid_from::timestamp), r.valid_to::timestamp - interval '1 day',
      interval '1 month') m
    where r.known_to is null and (m + interval '1 month')::date <= r.valid_to
    group by 1, 2`,
};

/** Children measured in a month, by where they lived when it ended. */
const COVERED: Kept = {
  table: 'validity_covered',
  keys: { month: 'date', kelurahan: 'text' },
  sums: { n: 'integer' },
  of: 'validity_reading',
  select: `select month, covers as kelurahan, count(*)::integer as n
    from %2$s r where r.known_to is null and covers is not null group by 1, 2`,
};

const HOURS: Kept = {
  table: 'validity_hour',
  keys: { hour: 'timestamptz', worker: 'text', kelurahan: 'text' },
  sums: { n: 'integer' },
  of: 'validity_entry',
  select: `select date_trunc('hour', at) as hour, worker, kelurahan, count(*)::integer as n
    from %2$s r cross join lateral unnest(r.moments) at group by 1, 2, 3`,
};

const KEPT = [BY_WORKER, BY_PLACE, REGISTERED, COVERED, HOURS] as const;

/** Keys that several persons have had in common, found again whenever one of them changes. */
interface Common {
  readonly table: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly of: string;
  readonly persons: number;
  /** Columns that are told of them beside the keys, with their types. */
  readonly told?: Readonly<Record<string, string>>;
  /** Those columns, of their rows `r`. */
  readonly select?: string;
}

/** Likenesses of more than one person. */
const ALIKE: Common = {
  table: 'validity_alike',
  keys: { likeness: 'uuid' },
  of: 'validity_likeness',
  persons: 2,
};

/** Numbers of more than one person. */
const SAME_NIK: Common = {
  table: 'validity_same_nik',
  keys: { nik: 'uuid' },
  of: 'validity_likeness',
  persons: 2,
};

/** Figures that one measurer gave several children on one day. */
const REPEATED: Common = {
  table: 'validity_repeated',
  keys: { worker: 'text', on_day: 'date', figures: 'integer' },
  of: 'validity_reading',
  persons: SAME_CHILDREN,
  told: { children: 'integer', kelurahan: 'text', settled: 'timestamptz' },
  // How many as known now, where (nothing when in several), and since when that is known.
  select: `count(distinct r.person_id) filter (where r.known_to is null) as children,
    case when min(r.kelurahan) = max(r.kelurahan) then min(r.kelurahan) else '' end as kelurahan,
    max(greatest(r.known_from, r.known_to)) as settled`,
};

const COMMON = [ALIKE, SAME_NIK, REPEATED] as const;

/** Tables that triggers keep; nothing else writes them. */
export const KEPT_TABLES: readonly string[] = [...KEPT, ...COMMON].map(({ table }) => table);

const columnsOf = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type} not null`)
    .join(', ');

/** The tables, empty. */
export const keptTables = (schema: string): string =>
  [
    ...KEPT.map(
      ({ table, keys, sums }) =>
        `create table ${schema}.${table} (${columnsOf({ ...keys, ...sums })});`,
    ),
    ...COMMON.map(
      ({ table, keys, told }) =>
        `create table ${schema}.${table} (${columnsOf({ ...keys, ...told })});`,
    ),
  ].join('\n');

const filled = (text: string, schema: string, rows: string): string =>
  text.replaceAll('%1$I', schema).replaceAll('%2$s', rows);

/** What a change adds to the sums, or takes away; a sum of nothing is no row. */
const adding = (kept: Kept): string => {
  const names = Object.keys(kept.sums);
  const signed = names.map((name) => `%3$s * ${name}`).join(', ');
  const updates = names.map((name) => `${name} = s.${name} + excluded.${name}`).join(', ');
  return `insert into %1$I.${kept.table} as s (${keyNames(kept)}, ${sumNames(kept)})
    select ${keyNames(kept)}, ${signed} from (${kept.select}) added
    on conflict (${keyNames(kept)}) do update set ${updates};
    delete from %1$I.${kept.table} where n = 0`;
};

const theSame = (keys: readonly string[], a: string, b: string): string =>
  keys.map((key) => `${a}.${key} = ${b}.${key}`).join(' and ');

/** Of some keys, those that enough persons have had in common, with what is told of them. */
const insertCommon = (schema: string, common: Common, some: string): string => {
  const { table, keys, of, persons, told = {}, select = 'true' } = common;
  const names = Object.keys(keys);
  const more = Object.keys(told);
  return `insert into ${schema}.${table} (${[...names, ...more].join(', ')})
    select ${[...names.map((n) => `c.${n}`), ...more.map((n) => `s.${n}`)].join(', ')}
    from (${some}) c cross join lateral (
      select count(distinct r.person_id) as persons, ${select}
      from ${schema}.${of} r where ${theSame(names, 'r', 'c')}
    ) s where s.persons >= ${persons}`;
};

const seeking = (common: Common): string => {
  const names = Object.keys(common.keys);
  const changed = `select distinct ${names.join(', ')} from %2$s where ${names.at(-1)} is not null`;
  return `delete from %1$I.${common.table} t using (${changed}) c where ${theSame(names, 't', 'c')};
    ${insertCommon('%1$I', common, changed)}`;
};

const trigger = (schema: string, of: string, name: string, text: string): string =>
  (['insert', 'delete'] as const)
    .map(
      (event) => `create trigger ${name}_${event} after ${event} on ${schema}.${of}
        referencing ${event === 'insert' ? 'new' : 'old'} table as changed
        for each statement execute function read_next.keep_sums($sums$${text
          .replaceAll('%2$s', 'changed')
          .replaceAll('%3$s', event === 'insert' ? '1' : '-1')}$sums$);`,
    )
    .join('\n');

/*
 * One transaction at a time: two that add to the same sums in another order would wait for each
 * other. Each holds the lock from its first change of a row here until it commits.
 */
const FUNCTION = `create or replace function read_next.keep_sums() returns trigger
  language plpgsql as $keep$
  begin
    if exists (select from changed) then
      perform pg_advisory_xact_lock(hashtext('jejak/validity/' || tg_table_schema));
      execute replace(tg_argv[0], '%1$I', quote_ident(tg_table_schema));
    end if;
    return null;
  end $keep$;`;

/** Fills the tables from the rows there are, and lets triggers keep them from then on. */
export const keepSums = (schema: string): string =>
  [
    FUNCTION,
    ...KEPT.map(
      (kept) => `delete from ${schema}.${kept.table};
        insert into ${schema}.${kept.table} (${keyNames(kept)}, ${sumNames(kept)})
        select ${keyNames(kept)}, ${sumNames(kept)}
        from (${filled(kept.select, schema, `${schema}.${kept.of}`)}) added;
        alter table ${schema}.${kept.table} add primary key (${keyNames(kept)});
        create index on ${schema}.${kept.table} (n) where n = 0;
        analyze ${schema}.${kept.table};`,
    ),
    ...COMMON.map((common) => {
      const { table, keys, of, persons } = common;
      const list = Object.keys(keys).join(', ');
      const several = `select ${list} from ${schema}.${of}
        where ${Object.keys(keys).at(-1)} is not null
        group by ${list} having count(*) >= ${persons}`;
      return `delete from ${schema}.${table};
        ${insertCommon(schema, common, several)};
        alter table ${schema}.${table} add primary key (${list});
        analyze ${schema}.${table};`;
    }),
    ...KEPT.map((kept) => trigger(schema, kept.of, kept.table, adding(kept))),
    ...COMMON.map((common) => trigger(schema, common.of, common.table, seeking(common))),
  ].join('\n');
