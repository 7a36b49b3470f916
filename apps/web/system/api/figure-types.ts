/** Figures, their receipts and what changed between two of them, as the API answers. */
export interface FigureWords {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly unit: string;
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Figure extends FigureWords {
  readonly value: number;
  readonly from?: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly position?: string;
  readonly receipt?: string;
  readonly categories?: readonly { readonly category: string; readonly value: number }[];
  readonly areas?: readonly {
    readonly area: string;
    readonly name: string;
    readonly value: number;
  }[];
  readonly share?: Share;
}

export interface TrendPoint {
  readonly month: string;
  readonly asOf: string;
  readonly value: number;
}

export interface ReceiptFact {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly sentence: string;
}

export interface ReceiptItem {
  readonly familyId: string;
  readonly mayOpen: boolean;
  readonly persons: readonly { readonly personId: string; readonly name?: string | null }[];
  readonly categories: readonly string[];
  readonly kelurahan: string;
  readonly kelurahanName: string;
  readonly quantity: number;
  readonly facts: readonly ReceiptFact[];
}

export interface ReceiptPage {
  readonly figure: string;
  readonly question: {
    readonly area: string;
    readonly category?: string;
    readonly from: string;
    readonly asOf: string;
    readonly knownAt?: string;
  };
  readonly receipt?: string;
  readonly value: number;
  readonly lines: number;
  readonly items: readonly ReceiptItem[];
  readonly next?: string;
}

export interface ChangeEnd {
  /** The period, when this end is a seal. */
  readonly seal?: string;
  readonly from: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly value: number;
  readonly receipt?: string;
}

export interface Changes {
  readonly figure: FigureWords;
  readonly from: ChangeEnd;
  readonly to: ChangeEnd;
  readonly difference: number;
  readonly parts: readonly {
    readonly part: string;
    readonly title: string;
    readonly value: number;
  }[];
}

export interface ChangeItem {
  readonly familyId: string;
  readonly mayOpen: boolean;
  readonly personId?: string;
  readonly name?: string | null;
  readonly kelurahan: string;
  readonly kelurahanName: string;
  readonly value: number;
  readonly facts: readonly ReceiptFact[];
}

export interface ChangeItems {
  readonly items: readonly ChangeItem[];
  readonly next?: string;
}
