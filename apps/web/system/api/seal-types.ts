export interface SealAct {
  readonly actor: string;
  readonly name?: string;
  readonly role: string;
  readonly at: string;
}

/** A period's figures, fixed by two persons. */
export interface Seal {
  /** The period itself: `2025-07`, `2025-1`. */
  readonly id: string;
  readonly kind: 'MONTH' | 'SEMESTER';
  readonly title: string;
  readonly area: string;
  readonly from: string;
  readonly until: string;
  readonly status: 'PROPOSED' | 'SEALED' | 'REJECTED';
  readonly knownAt: string;
  readonly hash: string;
  readonly proposed: SealAct;
  readonly decided?: SealAct;
  readonly reason?: string;
}

export interface SealedFigure {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly unit: string;
  readonly value: number;
  readonly receipt: string;
  readonly restated?: {
    readonly value: number;
    readonly difference: number;
    readonly receipt: string;
  };
}

export interface SealOpened extends Seal {
  readonly hashHolds: boolean;
  readonly log: {
    readonly position: string;
    readonly facts: number;
    readonly streams: number;
    readonly digest: string;
  };
  readonly figures: readonly SealedFigure[];
  readonly restatedAt: string;
}
