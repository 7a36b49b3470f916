import type { Fact } from '#libs/domain/kernel';
import { sealFacts } from './facts.js';
import { newSeal, type SealState } from './state.js';

/** What the facts of a seal's stream add up to, given in the order recorded. */
export const sealFrom = (facts: readonly Fact[]): SealState => {
  const state = newSeal();
  for (const fact of facts) {
    const def = sealFacts.get(fact.type);
    if (def === undefined) throw new Error(`fact ${fact.id} has the unknown type ${fact.type}`);
    def.evolve(state, fact);
  }
  return state;
};
