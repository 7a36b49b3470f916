import type { Day } from '#libs/domain/kernel';
import type { RuleSet } from '#libs/domain/risk';
import { ruleBookOf, rulesOn, RULE_BOOK_STREAM, type RuleBook } from '#libs/domain/rule-book';
import type { FactStore } from '#libs/event-store';

/** The rule book as the log has it now. */
export const readRuleBook = async (store: FactStore): Promise<RuleBook> =>
  ruleBookOf(await store.readStream(RULE_BOOK_STREAM));

/*
 * Far below the minute by which an activation is recorded ahead of its day: whoever reads the book
 * this often never judges by rules that are no longer in force.
 */
const FRESH_MS = 5_000;

/**
 * The rules in force on a day, from a book that is read again when it is five seconds old. Rejects
 * with `LogUnavailable` when it cannot be read: no judgement is made by rules that may have ended.
 */
export const rulesInForce = (
  store: FactStore,
  now: () => number,
): ((day: Day) => Promise<RuleSet>) => {
  let book: Promise<RuleBook> | undefined;
  let readAt = -Infinity;
  const read = (): Promise<RuleBook> => {
    const reading = readRuleBook(store);
    book = reading;
    readAt = now();
    reading.catch(() => {
      if (book === reading) book = undefined;
    });
    return reading;
  };
  return async (day) => {
    const age = now() - readAt;
    // A clock that was set back must not keep an old book for ever.
    const fresh = age >= 0 && age < FRESH_MS;
    return rulesOn(await (fresh && book !== undefined ? book : read()), day);
  };
};
