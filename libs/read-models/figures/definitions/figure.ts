import type { Bilingual } from '#libs/domain/kernel';

/** What a figure counts, in words. A change of meaning is a new version; the old text stays. */
export interface FigureDefinition {
  /** `accompanied/1` */
  readonly name: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** A figure as data: its words, and the lines that it is the sum of. */
export interface Figure extends FigureDefinition {
  /** What is counted: `orang` / `persons`. */
  readonly unit: Bilingual;
  /** True when only the state on the day asked for matters, and the beginning of the period does not. */
  readonly state: boolean;
  /**
   * A query of one row per line of the receipt: `family_id`, `persons uuid[]`, `categories text[]`,
   * `kelurahan`, `quantity`, `facts uuid[]`. $1 is the first day of the period, $2 the day asked
   * for, $3 the moment of knowledge (null: now), see `known`.
   */
  readonly lines: string;
}

/** Rows of a bitemporal table that were known at $3. */
export const known = (alias: string): string =>
  `case when $3::timestamptz is null then ${alias}.known_to is null
     else ${alias}.known_from <= $3::timestamptz
       and (${alias}.known_to is null or ${alias}.known_to > $3::timestamptz) end`;

export const PERSONS: Bilingual = { id: 'orang', en: 'persons' };

/** The last deed of each person in the period among those of some kinds, while in a category. */
export const lastDeeds = (kinds: readonly string[]): string =>
  `select distinct on (person_id) family_id, person_id, category, kelurahan, fact_id
   from read.figure_deed d
   where kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and category is not null
     and on_day between $1::date and $2::date and ${known('d')}
   order by person_id, on_day desc, known_from desc, fact_id desc`;

/** The last judgement of each person in the period among those of which `condition` holds. */
export const lastJudgements = (condition: string): string =>
  `select distinct on (person_id) family_id, person_id, category, kelurahan, fact_id
   from read.figure_assessment a
   where ${condition} and category is not null
     and on_day between $1::date and $2::date and ${known('a')}
   order by person_id, on_day desc, in_force desc, known_from desc, fact_id desc`;

/** Each of these persons is one line. */
export const eachPerson = (persons: string): string =>
  `select family_id, array[person_id] as persons, array[category] as categories, kelurahan,
     1 as quantity, array[fact_id] as facts
   from (${persons}) p`;
