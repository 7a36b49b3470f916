import { NAMELESS } from './name-key.js';

/*
 * Where a page comes from, as SQL. As known now: the rows of the registry itself. As known at an
 * earlier moment: the days of the figures, which keep since and until when each of them was known;
 * only the name is the one known now. $1 is the day asked for, $2 the moment of knowledge.
 */
export interface Source {
  /** Rows with the columns of `registry_span` that are looked for, besides those below. */
  readonly rows: string;
  readonly lastContact: string;
  readonly measuredOn: string;
  /** Hundredths of an SD. */
  readonly haz: string;
  readonly sex: string;
  readonly birthMonth: string;
}

const LAST_HEIGHT = 'nullif(width_bucket($1::date, heights), 0)';

export const NOW: Source = {
  rows: 'read.registry_span',
  lastContact: `(select max(day) from unnest(contacts) as day where day <= $1::date)`,
  measuredOn: `heights[${LAST_HEIGHT}]`,
  haz: `haz[${LAST_HEIGHT}]`,
  sex: 'p.sex',
  birthMonth: 'p.birth_month',
};

const known = (alias: string): string =>
  `${alias}.known_from <= $2::timestamptz
   and (${alias}.known_to is null or ${alias}.known_to > $2::timestamptz)`;

const valid = (alias: string): string =>
  `${alias}.valid_from <= $1::date and (${alias}.valid_to is null or ${alias}.valid_to > $1::date)`;

const deed = (column: string, condition: string): string =>
  `(select ${column} from read.figure_deed d
    where d.family_id = page.family_id and d.person_id = page.person_id
      and ${condition} and on_day <= $1::date and ${known('d')}
    order by on_day desc, known_from desc, fact_id desc limit 1)`;

export const THEN: Source = {
  rows: `(
    select m.family_id, m.person_id, m.kelurahan, m.posyandu, m.valid_from, m.valid_to,
      s.category, s.at_risk, s.stunting, s.since, s.cadence_days, m.sex, m.birth_month,
      coalesce(n.name_key, '${NAMELESS}') as name_key
    from read.figure_presence m
    left join read.figure_span s on s.family_id = m.family_id and s.person_id = m.person_id
      and ${valid('s')} and ${known('s')}
    left join read.registry_person n on n.family_id = m.family_id and n.person_id = m.person_id
    where ${valid('m')} and ${known('m')}
  )`,
  lastContact: deed('on_day', `kind in ('VISIT', 'MEASUREMENT')`),
  measuredOn: deed('on_day', 'haz is not null'),
  haz: deed('haz', 'haz is not null'),
  sex: 'page.sex',
  birthMonth: 'page.birth_month',
};
