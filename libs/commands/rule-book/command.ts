import type { Problem, Refusal, Source } from '#libs/domain/kernel';
import type { RuleBookCommandName, RuleSetInvalid } from '#libs/domain/rule-book';
import type { FactStore } from '#libs/event-store';
import type { Actor } from '#libs/identity/roles';

export interface RuleBookDeps {
  readonly store: FactStore;
  /** HMAC-SHA256 in hex under a key derived from the master key, one for each purpose. */
  readonly keyed: { hash(purpose: string, text: string): string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** One request to change the rule book. */
export interface RuleBookCommand {
  /** Chosen by the client; the same id means the same command. */
  readonly commandId: string;
  readonly name: RuleBookCommandName;
  /** As it arrived: nothing about it has been checked yet. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly source: Source;
}

/** What became of it. Everything here is expected; an absent log throws `LogUnavailable`. */
export type RuleBookResult =
  | {
      /** `repeated`: it was taken in earlier, and this is that outcome again. */
      readonly status: 'accepted' | 'repeated';
      /** The name of the rules in question. */
      readonly ruleSet: string;
      readonly factId: string;
      readonly version: number;
      readonly position: string;
      readonly recordedAt: string;
    }
  | { readonly status: 'refused'; readonly refusal: Refusal | RuleSetInvalid }
  /** The input is not what the command's fields say. */
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }
  /** Others kept changing the book at the same time; sending it again is safe. */
  | { readonly status: 'conflict' }
  /** The id was used before for another command. */
  | { readonly status: 'command-reused' };
