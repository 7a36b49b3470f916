import type { Bilingual } from '#libs/domain/kernel';

export interface Finding {
  readonly code: string;
  readonly name: Bilingual;
  readonly truth: 'YES' | 'NO' | 'UNKNOWN';
  readonly reason: Bilingual;
  readonly factIds: readonly string[];
}

export interface RiskStep {
  readonly kind: 'CHANGE' | 'FIND_OUT' | 'LASTING';
  readonly code: string;
  readonly what: Bilingual;
}

/** Why a person was or was not at risk on a day, from facts alone. */
export interface Risk {
  readonly personId: string;
  readonly assessment?: {
    readonly kind: string;
    readonly atRisk: boolean;
    readonly ruleSet: string;
    readonly occurredAt: string;
    readonly by: { readonly name?: string; readonly roleName: string };
  };
  readonly findings: readonly Finding[];
  readonly wayOut?: {
    readonly ready: boolean;
    readonly lasting: boolean;
    readonly reassessmentCountsUntil: string;
    readonly steps: readonly RiskStep[];
  };
  readonly stunting?: {
    readonly stunted: 'YES' | 'NO' | 'UNKNOWN';
    readonly haz?: number;
    readonly className?: Bilingual;
    readonly day?: string;
    readonly recheck: boolean;
  };
  readonly krs?: {
    readonly outcome: 'KRS' | 'NOT_KRS' | 'NOT_TARGET' | 'UNKNOWN';
    readonly factors: readonly {
      readonly code: string;
      readonly name: Bilingual;
      readonly truth: string;
    }[];
  };
}
