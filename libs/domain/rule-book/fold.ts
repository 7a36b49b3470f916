import type { Fact, FactDef } from '#libs/domain/kernel';
import { emptyBook, type RuleBook } from './book.js';
import * as facts from './facts/index.js';

/** Every kind of fact in the stream of the rule book, by type. */
export const ruleBookFacts: ReadonlyMap<string, FactDef<RuleBook>> = new Map(
  Object.values(facts).map((def) => [def.type, def as unknown as FactDef<RuleBook>]),
);

/**
 * The book that facts add up to, in the order recorded. Throws on a type that this program does not
 * know: rules that are not read must not be taken for rules that are not there.
 */
export const ruleBookOf = (recorded: readonly Fact[]): RuleBook => {
  const book = emptyBook();
  for (const fact of recorded) {
    const def = ruleBookFacts.get(fact.type);
    if (def === undefined) throw new TypeError(`the rule book has a fact of type ${fact.type}`);
    def.evolve(book, fact);
  }
  return book;
};
