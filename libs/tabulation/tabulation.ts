import type { SealPeriod } from '#libs/domain/seal';
import type { Bilingual, Position, UtcInstant } from '#libs/domain/kernel';
import type { Counted, PartOf } from '#libs/read-models/figures';

/** One number of a tabulation; `receipt` opens the persons and facts behind it. */
export interface TabulatedCell {
  readonly value: number;
  /** Only of a share, whose numerator the value is. */
  readonly share?: NonNullable<Counted['share']>;
  readonly receipt: string;
}

/** The same where numbers may be left out, see `protectedTabulation`. */
export type ShownCell = TabulatedCell | { readonly hidden: true; readonly receipt: string };

/** One figure of a tabulation, with its parts. */
export interface TabulatedFigure<Cell = TabulatedCell> {
  /** `accompanied/1` */
  readonly name: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly unit: Bilingual;
  /** Of a part of another figure of the tabulation: the parts of one division add up to it. */
  readonly partOf?: PartOf;
  /** Of a share: the figure of the tabulation that is its denominator. */
  readonly outOf?: string;
  readonly total: Cell;
  /** In the order of the tabulation's areas. */
  readonly areas: readonly Cell[];
  /** In the order of the tabulation's categories. */
  readonly categories: readonly Cell[];
}

/** The figures of an area over a period, as the field and the city print them. */
export interface Tabulation<Cell = TabulatedCell> {
  readonly kind: 'kelurahan' | 'minilok' | 'semester';
  readonly title: Bilingual;
  readonly area: string;
  readonly period: SealPeriod;
  readonly periodTitle: Bilingual;
  readonly knownAt: UtcInstant;
  readonly position: Position | undefined;
  /** The seal of the period whose knowledge these figures are of. */
  readonly seal?: { readonly id: string; readonly hash: string };
  /** One step below the area; none of a kelurahan. */
  readonly areas: readonly { readonly area: string; readonly name: string }[];
  readonly categories: readonly string[];
  readonly figures: readonly TabulatedFigure<Cell>[];
  /** Small counts are left out. */
  readonly protected?: true;
}
