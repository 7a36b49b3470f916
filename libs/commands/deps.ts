import type { Day } from '#libs/domain/kernel';
import type { RuleSet } from '#libs/domain/risk';
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
  /** The rules of risk in force on a day; the first ones where nobody says otherwise. */
  readonly rules?: (day: Day) => RuleSet;
  /** Rules that ever counted, by name; those that come with the program where nobody knows more. */
  readonly ruleSet?: (name: string) => RuleSet | undefined;
  /** Records at `now` instead of the log's clock; only a demonstration log agrees to it. */
  readonly pretend?: boolean;
  /** Hears of a reaction that was refused on the other family. */
  readonly onStuck?: (result: CommandResult) => void;
}
