import type { Problem, Source, Warning } from '#libs/domain/kernel';
import type { Actor } from '#libs/identity/roles';

/** One request to change a family, by whoever: HTTP, a phone catching up, an import, the seed. */
export interface FamilyCommand {
  /** Chosen by the client; the same id means the same command. */
  readonly commandId: string;
  readonly familyId: string;
  /** A name of the catalogue, `CompleteHomeVisit`. */
  readonly name: string;
  /** As it arrived: nothing about it has been checked yet. */
  readonly input: Readonly<Record<string, unknown>>;
  /** A day or a moment with its offset; the moment of arrival when left out. */
  readonly occurredAt?: string;
  readonly capturedAt?: string;
  /** Only when the family stands at exactly this version (`If-Match`). */
  readonly expectedVersion?: number;
  readonly actor: Actor;
  readonly source: Source;
  readonly correlationId?: string;
  readonly causationId?: string;
}

/** A fact that a command led to, as much as its author needs for pointing at it later. */
export interface RecordedFact {
  readonly id: string;
  readonly type: string;
  readonly personId?: string;
}

/** What became of a command. Everything here is expected; an absent log throws `LogUnavailable`. */
export type CommandResult =
  | {
      /** `repeated`: it was taken in earlier, and this is that outcome again. */
      readonly status: 'accepted' | 'repeated';
      readonly familyId: string;
      /** Of the family's stream after the last fact of this command. */
      readonly version: number;
      readonly position: string;
      readonly recordedAt: string;
      readonly facts: readonly RecordedFact[];
      readonly warnings: readonly Warning[];
    }
  | {
      readonly status: 'refused';
      readonly code: string;
      readonly field?: string;
      readonly params?: Readonly<Record<string, string | number>>;
    }
  /** The input is not what the command's fields say. */
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }
  /** The family has moved on; `actual` is its version, 0 when it does not exist. */
  | { readonly status: 'conflict'; readonly actual: number }
  /** The id was used before for another command of this family. */
  | { readonly status: 'command-reused' };

export type Accepted = Extract<CommandResult, { status: 'accepted' | 'repeated' }>;

export const familyStream = (familyId: string): string => `family-${familyId}`;
