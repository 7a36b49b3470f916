import type { Refusal, Source, UtcInstant } from '#libs/domain/kernel';
import type { Actor } from '#libs/identity/roles';
import type { StoredSeal } from './read.js';

interface Common {
  /** Chosen by the client; the same id means the same command. */
  readonly commandId: string;
  /** Id of the seal, and its period: `2025-07`, `2025-1`. */
  readonly id: string;
  readonly actor: Actor;
  readonly source: Source;
}

export type SealAsked =
  | (Common & { readonly name: 'ProposeSeal'; readonly knownAt?: UtcInstant })
  | (Common & { readonly name: 'ApproveSeal'; readonly hash: string })
  | (Common & { readonly name: 'RejectSeal'; readonly hash: string; readonly reason: string });

/** What became of a command on a seal. An absent log throws `LogUnavailable`. */
export type SealResult =
  | {
      /** `repeated`: it was taken in earlier, and nothing was added. */
      readonly status: 'accepted' | 'repeated';
      readonly seal: StoredSeal;
      readonly position: string;
    }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'command-reused' }
  | { readonly status: 'conflict' };
