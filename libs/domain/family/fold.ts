import type { Fact } from '#libs/domain/kernel';
import { familyFacts } from './catalogue.js';
import { initial, type FamilyState } from './state.js';
import { foldWith, known, settleWith, type AsOf, type Cut, type Ledger } from './timeline.js';

/** Settles the corrections and voids of a family's facts, given in the order recorded. */
export const settle = (facts: readonly Fact[]): Ledger => settleWith(familyFacts, facts);

/** The family as known at `knownAt` and true at `asOf`, from its facts in the order recorded. */
export const familyAt = (facts: readonly Fact[], cut: Cut = {}): FamilyState =>
  familyFrom(settle(known(facts, cut.knownAt)), cut.asOf);

/** The same from facts already settled. */
export const familyFrom = (ledger: Ledger, asOf?: AsOf): FamilyState =>
  foldWith(familyFacts, initial(), ledger, asOf);
