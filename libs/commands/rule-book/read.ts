import type { Day } from '#libs/domain/kernel';
import {
  ruleBookOf,
  rulesNamed,
  rulesOn,
  RULE_BOOK_STREAM,
  type RuleBook,
} from '#libs/domain/rule-book';
import type { FactStore } from '#libs/event-store';
import type { KnownRules } from '../deps.js';

/** The rule book as the log has it now. */
export const readRuleBook = async (store: FactStore): Promise<RuleBook> =>
  ruleBookOf(await store.readStream(RULE_BOOK_STREAM));

/*
 * Far below the minute by which an activation is recorded ahead of its day: whoever reads the book
 * this often never judges by rules that are no longer in force.
 */
const FRESH_MS = 5_000;

/**
 * The rules as a book has them that is read again when it is five seconds old. Rejects with
 * `LogUnavailable` when it cannot be read: no judgement is made by rules that may have ended.
 */
export const knownRules = (store: FactStore, now: () => number): (() => Promise<KnownRules>) => {
  let known: Promise<KnownRules> | undefined;
  let readAt = -Infinity;
  const read = (): Promise<KnownRules> => {
    const reading = readRuleBook(store).then((book) => ({
      on: (day: Day) => rulesOn(book, day),
      named: (name: string) => rulesNamed(book, name),
    }));
    known = reading;
    readAt = now();
    reading.catch(() => {
      if (known === reading) known = undefined;
    });
    return reading;
  };
  return () => {
    const age = now() - readAt;
    // A clock that was set back must not keep an old book for ever.
    const fresh = age >= 0 && age < FRESH_MS;
    return fresh && known !== undefined ? known : read();
  };
};
