import type { LocalInstant, UtcInstant } from './clock.js';

/** Where a fact stands in the log. Opaque: only the log may compare two of them. */
export type Position = string;

/** Something odd that was accepted all the same, kept beside the fact for ever. */
export interface Warning {
  readonly code: string;
  readonly field?: string;
}

export type Source = 'APP' | 'PHONE' | 'IMPORT' | 'SURVEY' | 'SEED' | 'SYSTEM';

/** Who did it, through which command, from where. */
export interface Provenance {
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly actor: string;
  readonly role: string;
  /** The area the actor was acting for: a kelurahan or kecamatan code, or `19.71` for the city. */
  readonly area: string;
  readonly source: Source;
}

/**
 * One fact, readable: opened, upcast, in its place in the stream.
 *
 * Three clocks: `occurredAt` when it happened (claimed), `capturedAt` when a device took it down,
 * `recordedAt` when the log took it in.
 */
export interface Fact<T extends string = string, D = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly type: T;
  readonly schema: number;
  readonly stream: string;
  /** 1 for the first fact of the stream. */
  readonly version: number;
  readonly position: Position;
  readonly occurredAt: LocalInstant;
  readonly capturedAt: LocalInstant;
  readonly recordedAt: UtcInstant;
  readonly data: D;
  readonly warnings: readonly Warning[];
  readonly by: Provenance;
  readonly previousHash: string;
  readonly hash: string;
}

/** A fact that has been decided and not yet recorded. */
export interface NewFact<T extends string = string, D = Readonly<Record<string, unknown>>> {
  readonly type: T;
  readonly schema: number;
  readonly data: D;
  readonly occurredAt: LocalInstant;
  readonly capturedAt: LocalInstant;
  readonly warnings: readonly Warning[];
}
