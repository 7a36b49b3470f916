import type { Day } from '#libs/domain/kernel';
import type { RuleSet } from '#libs/domain/risk';
import type { FactStore } from '#libs/event-store';
import type { CommandResult } from './command.js';
import type { NikDirectory } from './nik-directory.js';

/** The rule sets known at one moment. */
export interface KnownRules {
  /** Those in force on a day. */
  on(day: Day): RuleSet;
  /** Any that were ever proposed, by name. */
  named(name: string): RuleSet | undefined;
}

export interface CommandDeps {
  readonly store: FactStore;
  readonly directory: NikDirectory;
  /** HMAC-SHA256 in hex under a key derived from the master key, one for each purpose. */
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The rules of risk as the book has them now; the first ones where nobody says otherwise. */
  readonly rules?: () => Promise<KnownRules>;
  /** Records at `now` instead of the log's clock; only a demonstration log agrees to it. */
  readonly pretend?: boolean;
  /** Hears of a reaction that was refused on the other family. */
  readonly onStuck?: (result: CommandResult) => void;
}
