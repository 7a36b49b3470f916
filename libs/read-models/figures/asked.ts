import { CITY, KECAMATAN, kelurahanWithin } from '#libs/domain/area';
import type { Category } from '#libs/domain/family';
import type { Day, UtcInstant } from '#libs/domain/kernel';
import type { Figure, FigureDefinition } from './definitions/figure.js';

export interface FigureQuestion {
  /** The city, a kecamatan or a kelurahan. */
  readonly area: string;
  readonly category?: Category;
  /** First day of the period; 1 January of the year of `asOf` when left out. */
  readonly from?: Day;
  /** Last day of the period, and the cut-off; a day to come is answered as far as it is certain. */
  readonly asOf: Day;
  /** As it was known at this moment; as known now when left out. */
  readonly knownAt?: UtcInstant;
}

export const firstDayOf = ({ from, asOf }: FigureQuestion): Day =>
  from ?? `${asOf.slice(0, 4)}-01-01`;

/** The parameters that every query of lines takes. */
export const paramsOf = (question: FigureQuestion): unknown[] => [
  firstDayOf(question),
  question.asOf,
  question.knownAt ?? null,
  question.area === CITY.code ? null : kelurahanWithin(question.area),
  question.category ?? null,
];

/**
 * Which of a figure's lines were asked for: $4 kelurahan, $5 category, null for all. $1 is named
 * because a figure of a state has no use for it, and every parameter must have a type.
 */
export const CHOSEN = `$1::date is not null and ($4::text[] is null or kelurahan = any($4::text[]))
  and ($5::text is null or $5::text = any(categories))`;

/** The areas one step further down; none below a kelurahan. */
export const oneStepDown = (area: string): readonly string[] =>
  area === CITY.code
    ? KECAMATAN.map((k) => k.code)
    : kelurahanWithin(area).filter((code) => code !== area);

export const inWords = ({ name, title, text }: Figure): FigureDefinition => ({ name, title, text });
