/** A fact as it is stored, with the hash that it is chained by. */
export interface RawEntry {
  readonly position: string;
  readonly hash: string;
  readonly entry: {
    readonly id: string;
    readonly stream: string;
    readonly version: number;
    readonly type: string;
    readonly recordedAt: string;
    readonly previousHash: string;
    readonly [field: string]: unknown;
  };
}

/** A link of a chain without what its fact says; `recomputed` by the server from what it keeps. */
export interface BareLink {
  readonly version: number;
  readonly hash: string;
  readonly recomputed: string;
  readonly previousHash: string;
}

export interface RawStream {
  readonly stream: string;
  readonly version: number;
  readonly entries: readonly RawEntry[];
  readonly next?: number;
}

/** Where a fact stands and who recorded it. */
export interface IndexedFact {
  readonly id: string;
  readonly position: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly actorName?: string;
  readonly role: string;
  readonly source: string;
  readonly correlationId: string;
}

export interface IndexedFacts {
  readonly facts: readonly IndexedFact[];
  readonly next?: string;
  readonly position?: string;
}

export interface AuditedFact {
  readonly envelope: RawEntry;
  readonly chain: {
    readonly link: {
      readonly version: number;
      readonly hash: string;
      readonly recomputed: string;
      readonly previousHash: string;
      readonly expectedPrevious: string;
      readonly holds: boolean;
    };
    readonly wholeStreamHolds: boolean;
    readonly firstBroken?: number;
  };
  readonly sentence?: string;
  readonly actorName?: string;
  readonly amendments: readonly {
    readonly id: string;
    readonly type: string;
    readonly version: number;
    readonly recordedAt: string;
    readonly sentence?: string;
  }[];
}

export interface Access {
  readonly at: string;
  readonly account: string;
  readonly accountName?: string;
  readonly role: string;
  readonly action: string;
  readonly stream?: string;
  readonly status: number;
  readonly requestId: string;
}

export interface Accesses {
  readonly accesses: readonly Access[];
  readonly next?: string;
}
