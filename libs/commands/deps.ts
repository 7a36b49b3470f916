import type { FactStore } from '#libs/event-store';
import type { CommandResult } from './command.js';
import type { NikDirectory } from './nik-directory.js';

export interface CommandDeps {
  readonly store: FactStore;
  readonly directory: NikDirectory;
  /** HMAC-SHA256 in hex under a key derived from the master key, one for each purpose. */
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Records at `now` instead of the log's clock; only a demonstration log agrees to it. */
  readonly pretend?: boolean;
  /** Hears of a reaction that was refused on the other family. */
  readonly onStuck?: (result: CommandResult) => void;
}
