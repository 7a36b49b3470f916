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
