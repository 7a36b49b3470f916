/** A tabulation as the API answers; each of its numbers has its receipt. */
export interface TabulatedCell {
  /** Of a share, its numerator. */
  readonly value: number;
  /** Only of a share; without `percent` where the group is too small. */
  readonly share?: {
    readonly numerator: number;
    readonly denominator: number;
    readonly percent?: number;
    readonly low?: number;
    readonly high?: number;
  };
  readonly receipt: string;
}

export interface TabulatedFigure extends TabulatedCell {
  /** `accompanied/1` */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly unit: string;
  readonly areas: readonly (TabulatedCell & { readonly area: string; readonly name: string })[];
  readonly categories: readonly (TabulatedCell & { readonly category: string })[];
}

export interface Tabulation {
  readonly kind: 'kelurahan' | 'minilok' | 'semester';
  readonly title: string;
  readonly area: string;
  readonly name: string;
  readonly period: {
    readonly id: string;
    readonly title: string;
    readonly from: string;
    readonly until: string;
  };
  readonly knownAt: string;
  readonly position?: string;
  readonly seal?: { readonly id: string; readonly hash: string };
  readonly figures: readonly TabulatedFigure[];
}
