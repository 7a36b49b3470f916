import { localDay } from '#libs/projections';
import type { At } from './figure.js';
import { inArea, known } from './lines.js';

const COLUMNS = 'family_id, person_id, category, kelurahan, fact_id, haz, waz, whz, kms, kms_by';

/**
 * The last row of each person among those of which `meant` holds: of the whole city in one go, else
 * of those who have such a row in the places asked for, one by one.
 */
const lastOfEach = (
  [table, columns, order]: readonly [table: string, columns: string, order: string],
  meant: string,
  at: At,
): string => {
  const rows = `from read.${table} t where ${meant} and ${known('t', at)}`;
  if (at.area === undefined)
    return `select distinct on (person_id) ${columns} ${rows} order by person_id, ${order}`;
  return `select found.* from (select distinct person_id ${rows} and ${inArea('t', at)}) who
    cross join lateral (
      select ${columns} ${rows} and t.person_id = who.person_id order by ${order} limit 1
    ) found`;
};

/** The last of a person first; what was known of the same day last counts. */
const LATEST = 'on_day desc, known_from desc, fact_id desc';

const DEEDS = ['figure_deed', COLUMNS, LATEST] as const;

/**
 * What is joined with rows `to` to find the last row of each person there of which `condition`
 * holds: that of everybody in one go, or where few are meant, of one after the other.
 */
export const lastRowOf = (
  to: string,
  [table, columns, as]: readonly [table: string, columns: string, as: string],
  condition: string,
  at: At,
): string => {
  const rows = `from read.${table} t where ${condition} and ${known('t', at)}`;
  return at.area === undefined
    ? `(select distinct on (person_id) person_id, ${columns} ${rows}
        order by person_id, ${LATEST}) ${as} using (person_id)`
    : `lateral (select ${columns} ${rows} and t.person_id = ${to}.person_id
        order by ${LATEST} limit 1) ${as} on true`;
};

const inPeriod = (condition: string, at: At): string =>
  `${condition} and category is not null and on_day between ${at.from} and ${at.asOf}`;

/** The last deed of each person in the period among those of which `condition` holds. */
const sought = (condition: string, at: At): string =>
  lastOfEach(DEEDS, inPeriod(condition, at), at);

/** Deeds that name the next of their kind, see `chained`. */
const CHAINS = {
  CONTACT: ['next_contact', `kind in ('VISIT', 'MEASUREMENT')`],
  MEASUREMENT: ['next_measured', `kind = 'MEASUREMENT'`],
  HEIGHT: ['next_height', 'haz is not null'],
} as const;

/** The last deed of a kind of each person in the period, while in a category. */
export const lastDeeds = (kind: keyof typeof CHAINS, at: At): string => {
  const [next, condition] = CHAINS[kind];
  const links = `select ${COLUMNS} from read.figure_deed d
    where known_to is null and ${next} > '-infinity'
      and on_day between ${at.from} and ${at.asOf} and ${inArea('d', at)}`;
  if (at.knownAt === undefined)
    return `${links} and ${next} > ${at.asOf} and links_from < 'infinity'
      union all select * from (${sought(`links_from = 'infinity' and ${condition}`, at)}) others`;
  const held = `known_from <= ${at.knownAt} and links_from <= ${at.knownAt}`;
  // The next was there, and not known yet: it was told late, or it is of the days after that moment.
  const unknown = `${links} and ${next} between on_day and ${at.asOf}
    and ${next}_known > ${at.knownAt} and ${held}`;
  const late = `${localDay(`${next}_known`)} > ${next}`;
  return `${links} and ${next} > ${at.asOf} and ${held}
    union all ${unknown} and ${late}
    union all ${unknown} and not (${late}) and ${next} >= ${localDay(at.knownAt)}
    union all select * from (${sought(`links_from > ${at.knownAt} and ${condition}`, at)}) others`;
};

/**
 * The last scored measurement of each child in the period, by a score that names no next one. Of
 * the whole city: the last measurement, or where that has no such score, an earlier one.
 */
export const lastScores = (score: 'waz' | 'whz' | 'kms', at: At): string => {
  if (at.area !== undefined) return sought(`${score} is not null`, at);
  const last = lastDeeds('MEASUREMENT', at);
  const unscored = `select person_id from (${last}) measured where ${score} is null`;
  return `select * from (${last}) measured where ${score} is not null
    union all
    select * from (${sought(`${score} is not null and person_id in (${unscored})`, at)}) earlier`;
};

const SUPPORTS = [
  'figure_support',
  'family_id, person_id, category, kelurahan, fact_id',
  LATEST,
] as const;

/** The last help of each person in the period, while in a category. */
export const lastSupports = (at: At): string => lastOfEach(SUPPORTS, inPeriod('true', at), at);

const JUDGEMENTS = [
  'figure_assessment',
  'family_id, person_id, category, kelurahan, fact_id',
  'on_day desc, in_force desc, known_from desc, fact_id desc',
] as const;

/** The last judgement of each person in the period among those of which `condition` holds. */
export const lastJudgements = (condition: string, at: At): string =>
  lastOfEach(JUDGEMENTS, inPeriod(condition, at), at);
