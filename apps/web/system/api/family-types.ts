/** One family as the API answers; see /api/docs/openapi.json. */
export interface Measurement {
  readonly factId: string;
  readonly at: string;
  readonly weightKg?: number;
  readonly heightCm?: number;
  readonly position?: 'PB' | 'TB';
  readonly muacCm?: number;
  readonly headCm?: number;
  readonly oedema?: 'YA' | 'TIDAK' | 'TIDAK_DIPERIKSA';
  readonly warnings: readonly string[];
}

export interface Person {
  readonly personId: string;
  readonly name?: string;
  readonly nik?: string;
  readonly sex: 'L' | 'P';
  readonly birthDate?: string;
  readonly birthMonth: string;
  readonly role: string;
  readonly present: boolean;
  readonly category?: string;
  readonly atRisk?: boolean;
  readonly lastContactOn?: string;
  readonly assessment?: { readonly factors: readonly string[]; readonly at: string };
  readonly measurements: readonly Measurement[];
  readonly handovers: readonly { readonly eggs: number; readonly period: string }[];
  readonly referrals: readonly {
    readonly id: string;
    readonly to: string;
    readonly at: string;
    readonly answeredAt?: string;
  }[];
}

export interface Family {
  readonly familyId: string;
  readonly version: number;
  readonly asOf: string;
  readonly closed: boolean;
  readonly kelurahanName: string;
  readonly posyandu?: string;
  readonly address?: string;
  readonly cardNumber?: string;
  readonly openResurveys: number;
  readonly resurveys: readonly {
    readonly id: string;
    readonly at: string;
    readonly reason: string;
    readonly dueOn?: string;
  }[];
  readonly persons: readonly Person[];
}

export interface Entry {
  readonly factId: string;
  readonly type: string;
  /** What it says, with the corrections in force. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly sentence: string;
  readonly sentenceNow?: string;
  readonly occurredAt: string;
  readonly occurredAtNow?: string;
  readonly capturedAt: string;
  readonly recordedAt: string;
  readonly by: {
    readonly actor: string;
    readonly name?: string;
    readonly role: string;
    readonly source: string;
  };
  readonly refersTo?: string;
  readonly correctedBy: readonly string[];
  readonly voidedBy?: string;
  readonly warnings: readonly { readonly code: string }[];
  readonly hash: string;
}

export interface History {
  readonly familyId: string;
  readonly version: number;
  readonly facts: readonly Entry[];
}

export interface CatalogueField {
  readonly name: string;
  readonly kind: string;
  readonly label: string;
  readonly required: boolean;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  readonly example?: unknown;
  readonly of?: CatalogueField;
  readonly fields?: readonly CatalogueField[];
  /** Of a question: whom it concerns; nobody is called not at risk while a needed one is open. */
  readonly concerns?: readonly string[];
  readonly neededIn?: readonly string[];
}

export interface CatalogueCommand {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly permitted: boolean;
  readonly fields: readonly CatalogueField[];
}

export interface Accepted {
  readonly status: 'accepted' | 'repeated';
  readonly version: number;
  readonly warnings: readonly { readonly code: string; readonly field?: string }[];
}
