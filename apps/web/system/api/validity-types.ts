/** What is wrong with the data, by rule. */
export interface ValidityRule {
  readonly id: string;
  readonly severity: string;
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
  readonly familyId?: string;
  readonly personId?: string;
  readonly name?: string | null;
  readonly kelurahan: string;
  readonly detail: string;
  readonly since?: string;
}

export interface ValidityItems {
  readonly items: readonly ValidityItem[];
  readonly next?: string;
}
