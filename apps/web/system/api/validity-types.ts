/** What is wrong with the data, by rule. */
export interface ValidityRule {
  readonly id: string;
  /** E, W or I. */
  readonly severity: string;
  readonly about: 'PERSON' | 'WORKER' | 'AREA';
  readonly title: string;
  readonly text: string;
  readonly count: number;
  readonly fixedBy: string;
  readonly since?: string;
}

export interface Validity {
  readonly rules: readonly ValidityRule[];
}

export interface ValidityItem {
  readonly familyId: string;
  readonly personId?: string;
  readonly name?: string;
  readonly kelurahan: string;
  readonly kelurahanName: string;
  readonly detail: string;
  readonly since: string;
  readonly workerName?: string;
  readonly factId?: string;
}

/** A worker or an area that a rule is about. */
export interface ValidityGroup {
  readonly group: string;
  readonly name?: string;
  readonly detail: string;
  readonly since: string;
}

/** What one rule finds. */
export interface Found extends ValidityRule {
  readonly areas: readonly {
    readonly area: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly workers: readonly {
    readonly worker: string;
    readonly name?: string;
    readonly count: number;
  }[];
  readonly groups: readonly ValidityGroup[];
  readonly aggregatesOnly: boolean;
  readonly items: readonly ValidityItem[];
  readonly next?: string;
}
