export interface RuleAct {
  readonly actor: string;
  readonly name?: string;
  readonly at: string;
  readonly reason?: string;
}

/** A figure or way of judging that the rules use, and how sure the programme is of it. */
export interface RuleParameter {
  readonly name: string;
  readonly value: number | string;
  /** What the rules in force have, where it differs. */
  readonly inForce?: number | string;
  readonly unit: string;
  readonly standing: 'SOURCED' | 'CONFLICT' | 'GENERAL_KNOWLEDGE';
  readonly source: string;
  readonly remark: string;
  readonly choices?: readonly string[];
}

export interface RuleSet {
  readonly name: string;
  readonly title: string;
  readonly standing: string;
  readonly hash: string;
  readonly proposed?: RuleAct;
  readonly approved?: RuleAct;
  readonly rejected?: RuleAct;
  readonly periods: readonly { readonly from?: string; readonly until?: string }[];
  readonly parameters: readonly RuleParameter[];
}

export interface RuleSets {
  readonly inForce: string;
  /** The first day from which an approval given now may count. */
  readonly earliestFrom: string;
  readonly ruleSets: readonly RuleSet[];
}

/** The rules as data: only what a candidate changes is named here. */
export interface Rules {
  readonly name: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly parameters: Readonly<Record<string, { readonly value: number | string }>>;
  readonly [part: string]: unknown;
}

export interface Totals {
  readonly movesIn: number;
  readonly movesOut: number;
  readonly unchanged: number;
  readonly unknown: number;
}

export interface RehearsalMove {
  readonly direction: 'IN' | 'OUT';
  readonly familyId: string;
  readonly personId: string;
  readonly appearing: readonly string[];
  readonly disappearing: readonly string[];
}

export interface RehearsalGroup extends Totals {
  readonly kelurahan: string;
  readonly name: string;
  readonly category: string;
  readonly moves?: readonly RehearsalMove[];
}

export interface Rehearsal {
  readonly current: string;
  readonly candidate: string;
  readonly asOf: string;
  readonly persons: number;
  readonly families: number;
  readonly facts: number;
  readonly seconds: number;
  readonly totals: Totals;
  readonly groups: readonly RehearsalGroup[];
}
