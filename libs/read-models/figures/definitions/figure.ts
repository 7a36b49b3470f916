import type { Bilingual } from '#libs/domain/kernel';
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

export const PERSONS: Bilingual = { id: 'orang', en: 'persons' };
export const CHILDREN: Bilingual = { id: 'anak', en: 'children' };
