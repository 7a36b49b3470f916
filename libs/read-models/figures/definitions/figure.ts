import type { Bilingual } from '#libs/domain/kernel';
import { CATEGORIES } from '#libs/domain/family';
import type { ChangePart } from '../change-parts.js';

/** What a figure counts, in words. A change of meaning is a new version; the old text stays. */
export interface FigureDefinition {
  /** `accompanied/1` */
  readonly name: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** The days and the moment that a figure is asked for, as SQL expressions. */
export interface At {
  /** First day of the period: `$1::date`. */
  readonly from: string;
  /** The day asked for. */
  readonly asOf: string;
  /** The moment of knowledge; undefined: as known now. */
  readonly knownAt: string | undefined;
  /**
   * Codes of the kelurahan that are asked for, as `text[]`; undefined: all. Lines of other places
   * may be left out or not: whoever asks chooses again.
   */
  readonly area?: string | undefined;
}

export interface PartOf {
  /** `support/1` */
  readonly figure: string;
  readonly by: 'KMS' | 'KIND' | 'FUNDING';
}

/** A figure as data: its words, and the lines that it is the sum of. */
export interface Figure extends FigureDefinition {
  /** What is counted: `orang` / `persons`. */
  readonly unit: Bilingual;
  /** True when only the state on the day asked for matters, and the beginning of the period does not. */
  readonly state: boolean;
  /** What a period is when none is named: the year so far, or the month so far. */
  readonly period?: 'MONTH';
  /**
   * Of a share, what it is a share of. Its lines are those of the denominator, and the ones with a
   * quantity of 1 are the numerator, so that value and receipt stay the same sum.
   */
  readonly shareOf?: Bilingual;
  /** Of a share whose denominator is a figure too: which one, `weighed/1`. */
  readonly outOf?: string;
  /** What a line is: one person (wherever she lives that day), one family, or one deed. */
  readonly counts: 'PERSON' | 'FAMILY' | 'DEED';
  /** Why a line comes or goes when nothing else about the person has changed. */
  readonly because: {
    readonly came: ChangePart;
    readonly went: ChangePart;
    /** Who is counted on both days, in one place, but not for the same. */
    readonly turned?: ChangePart;
  };
  /** True when a judgement of risk decides who is counted. */
  readonly judged?: true;
  /**
   * Of a part of another figure: which one, and by what it is divided. The parts of one division add
   * up to it: their values, and for a share the numerators.
   */
  readonly partOf?: PartOf;
  /** True when nobody is counted who is not registered on the day asked for. */
  readonly registered?: true;
  /**
   * A query of one row per line of the receipt: `family_id`, `persons uuid[]`, `categories text[]`,
   * `kelurahan`, `quantity`, `facts uuid[]`.
   */
  lines(at: At): string;
  /**
   * More facts of a row `line` of that query, as `uuid[]`: those that are looked up line by line and
   * that nobody needs in order to count. See `factsOf`.
   */
  evidence?(at: At): string;
}

/** All facts of a row `line` of a figure's lines. */
export const factsOf = (figure: Figure, at: At): string =>
  figure.evidence === undefined ? 'line.facts' : `line.facts || ${figure.evidence(at)}`;

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

export const PERSONS: Bilingual = { id: 'orang', en: 'persons' };
export const CHILDREN: Bilingual = { id: 'anak', en: 'children' };

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
  return `${links} and ${next} > ${at.asOf} and ${held}
    union all ${links} and ${next} between on_day and ${at.asOf}
      and ${next}_known > ${at.knownAt} and ${held}
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
