import type { FactDef, Fields } from '#libs/domain/kernel';
import type { RuleBook } from '../book.js';

/** Ties a kind of fact to the book it is written in. */
export const defineRuleBookFact = <const T extends string, F extends Fields>(
  fact: FactDef<RuleBook, T, F>,
): FactDef<RuleBook, T, F> => fact;
