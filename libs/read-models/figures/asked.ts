import { CITY, KECAMATAN, kelurahanWithin } from '#libs/domain/area';
import type { Category } from '#libs/domain/family';
import type { Day, UtcInstant } from '#libs/domain/kernel';
import type { At, Figure, FigureDefinition } from './definitions/figure.js';

export interface FigureQuestion {
  /** The city, a kecamatan or a kelurahan. */
  readonly area: string;
  readonly category?: Category;
  /** First day of the period; when left out, see `firstDayOf`. */
  readonly from?: Day;
  /** Last day of the period, and the cut-off; a day to come is answered as far as it is certain. */
  readonly asOf: Day;
  /** As it was known at this moment; as known now when left out. */
  readonly knownAt?: UtcInstant;
}

/** The year so far, or the month so far for a figure that is taken month by month. */
export const firstDayOf = ({ from, asOf }: FigureQuestion, figure?: Figure): Day =>
  from ?? (figure?.period === 'MONTH' ? `${asOf.slice(0, 7)}-01` : `${asOf.slice(0, 4)}-01-01`);

/** The parameters that every query of lines takes, see `atOf` and `CHOSEN`. */
export const paramsOf = (figure: Figure, question: FigureQuestion): unknown[] => [
  firstDayOf(question, figure),
  question.asOf,
  question.knownAt ?? null,
  question.area === CITY.code ? null : kelurahanWithin(question.area),
  question.category ?? null,
];

/** The days and the moment of a question, by its parameters. */
export const atOf = ({ area, knownAt }: FigureQuestion): At => ({
  from: '$1::date',
  asOf: '$2::date',
  knownAt: knownAt === undefined ? undefined : '$3::timestamptz',
  area: area === CITY.code ? undefined : '$4::text[]',
});

/** Not null while several workers are at different places: up to where all of them have come. */
export const ALL_AT = `case when not checkpoint.even
    then to_char(checkpoint.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;

/** Every parameter must have a type, also those that a figure has no use for. */
export const TYPED = `(($1::date, $2::date, $3::timestamptz) is null) is not null`;

/** Which of a figure's lines were asked for, by the parameters of kelurahan and category. */
export const CHOSEN_OF = (kelurahan: string, category: string): string =>
  `(${kelurahan}::text[] is null or kelurahan = any(${kelurahan}::text[]))
   and (${category}::text is null or ${category}::text = any(categories))`;

export const CHOSEN = CHOSEN_OF('$4', '$5');

/** The areas one step further down; none below a kelurahan. */
export const oneStepDown = (area: string): readonly string[] =>
  area === CITY.code
    ? KECAMATAN.map((k) => k.code)
    : kelurahanWithin(area).filter((code) => code !== area);

export const inWords = ({ name, title, text }: Figure): FigureDefinition => ({ name, title, text });
