/** A period's figures, fixed by two persons. */
export interface Seal {
  readonly id: string;
  readonly period: string;
  readonly area: string;
  readonly from: string;
  readonly until: string;
  readonly status: string;
  readonly hash?: string;
  readonly figures: readonly { readonly name: string; readonly value: number }[];
}
