import type { Fact } from '#libs/domain/kernel';
import { familyFacts } from './catalogue.js';
import { initial, type FamilyState } from './state.js';
import { foldWith, known, settle, type AsOf, type Cut, type Ledger } from './timeline.js';

/** The family as known at `knownAt` and true at `asOf`, from its facts in the order recorded. */
export const familyAt = (facts: readonly Fact[], cut: Cut = {}): FamilyState =>
  familyFrom(settle(known(facts, cut.knownAt)), cut.asOf);

/** The same from facts already settled. */
export const familyFrom = (ledger: Ledger, asOf?: AsOf): FamilyState =>
  foldWith(familyFacts, initial(), ledger, asOf);
