import { NAMELESS } from './name-key.js';

/*
 * Where a page comes from, as SQL. As known now: the rows of the registry itself. As known at an
 * earlier moment: the days of the figures, which keep since and until when each of them was known;
 * only the name is the one known now. $1 is the day asked for, $2 the moment of knowledge.
 */
export interface Source {
  /** Rows with the columns of `registry_span` that are looked for, besides those below. */
  readonly rows: string;
  /** The same rows in parts that are each quickly read in the order of names; `rows` if left out. */
  readonly inOrder?: readonly string[];
  readonly lastContact: string;
  readonly measuredOn: string;
  /** Hundredths of an SD. */
  readonly haz: string;
  readonly posyandu: string;
  readonly sex: string;
  readonly birthMonth: string;
}

const LAST_HEIGHT = 'nullif(width_bucket($1::date, heights), 0)';

export const NOW: Source = {
  rows: 'read.registry_span',
  lastContact: `(select max(day) from unnest(contacts) as day where day <= $1::date)`,
  measuredOn: `heights[${LAST_HEIGHT}]`,
  haz: `haz[${LAST_HEIGHT}]`,
  posyandu: 'page.posyandu',
  sex: 'p.sex',
  birthMonth: 'p.birth_month',
};

// Written as in the indexes of the figures: read models are built alone and share no code.
const known = (alias: string): string =>
  `${alias}.known_from <= $2::timestamptz
   and (${alias}.known_to is null or ${alias}.known_to > $2::timestamptz)`;

const valid = (alias: string): string =>
  `${alias}.valid_from <= $1::date and coalesce(${alias}.valid_to, 'infinity') > $1::date`;

const deed = (column: string, condition: string): string =>
  `(select ${column} from read.figure_deed d
    where d.family_id = page.family_id and d.person_id = page.person_id
      and ${condition} and on_day <= $1::date and ${known('d')}
    order by on_day desc, known_from desc, fact_id desc limit 1)`;

const COLUMNS = `m.family_id, m.person_id, m.kelurahan, m.posyandu, m.valid_from, m.valid_to,
      s.category, s.at_risk, s.stunting, s.since, s.cadence_days, m.sex, m.birth_month`;

const there = (alias: string, person: string): string =>
  `${alias}.family_id = ${person}.family_id and ${alias}.person_id = ${person}.person_id
   and ${valid(alias)} and ${known(alias)}`;

export const THEN: Source = {
  rows: `(
    select ${COLUMNS}, coalesce(n.name_key, '${NAMELESS}') as name_key
    from read.figure_presence m
    left join read.figure_span s on ${there('s', 'm')}
    left join read.registry_person n on n.family_id = m.family_id and n.person_id = m.person_id
    where ${valid('m')} and ${known('m')}
  )`,
  lastContact: deed('on_day', `kind in ('VISIT', 'MEASUREMENT')`),
  measuredOn: deed('on_day', 'haz is not null'),
  haz: deed('haz', 'haz is not null'),
  posyandu: 'page.posyandu',
  sex: 'page.sex',
  birthMonth: 'page.birth_month',
};

/**
 * The same for a large area, where sorting everybody by name would take long: persons are taken in
 * the order of names, and of each is looked up where she was. Whoever is not known now has no name
 * to be found by; what is not known any longer is little.
 */
export const THEN_BY_NAME: Source = {
  ...THEN,
  inOrder: [
    `(
      select ${COLUMNS}, n.name_key
      from read.registry_person n
      join lateral (select * from read.figure_presence m where ${there('m', 'n')} limit 1) m on true
      left join lateral (select * from read.figure_span s where ${there('s', 'n')} limit 1) s on true
    )`,
    `(
      select ${COLUMNS}, '${NAMELESS}' as name_key
      from read.figure_presence m
      left join read.figure_span s on ${there('s', 'm')}
      where m.known_to is not null and ${valid('m')} and ${known('m')}
        and not exists (select from read.registry_person n
          where n.family_id = m.family_id and n.person_id = m.person_id)
    )`,
  ],
};

const presence = (column: string): string =>
  `(select ${column} from read.figure_presence m where ${there('m', 'page')} limit 1)`;

/** Those in a category alone: they are found by place and day, and looked up further when shown. */
export const TARGETS_THEN: Source = {
  ...THEN,
  rows: `(
    select s.family_id, s.person_id, s.kelurahan, s.valid_from, s.valid_to, s.category, s.at_risk,
      s.stunting, s.since, s.cadence_days, coalesce(n.name_key, '${NAMELESS}') as name_key
    from (
      select * from read.figure_span t
      where ${valid('t')} and known_to is null and known_from <= $2::timestamptz
      union all
      select * from read.figure_span t
      where ${valid('t')} and known_to > $2::timestamptz and known_from <= $2::timestamptz
    ) s
    left join read.registry_person n on n.family_id = s.family_id and n.person_id = s.person_id
  )`,
  posyandu: presence('posyandu'),
  sex: presence('sex'),
  birthMonth: presence('birth_month'),
};
