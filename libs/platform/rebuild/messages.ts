import type { KeyObject } from 'node:crypto';
import type { Position, UtcInstant } from '#libs/domain/kernel';
import type { Range, Scanned } from '#libs/projections';
import type { Connections } from '../database/connections.js';

/** What a thread needs to open the log, the keys and the read models for itself. */
export interface ThreadData {
  readonly connections: Connections;
  readonly master: KeyObject;
  readonly eventStoreUrl: string | undefined;
}

export interface ScanOrder {
  readonly projections: readonly string[];
  readonly range: Range;
  readonly upTo: Position;
}

export interface Failed {
  readonly kind: 'failed';
  readonly error: unknown;
  /** The way to the database was at fault, and not what was asked. */
  readonly away: boolean;
}

export type ThreadAnswer =
  | {
      readonly kind: 'progress';
      readonly facts: number;
      readonly streams: number;
      readonly latest: UtcInstant;
    }
  | { readonly kind: 'scanned'; readonly scanned: Scanned }
  | Failed;
