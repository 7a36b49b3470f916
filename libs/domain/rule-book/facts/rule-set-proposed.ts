import { f, type Fact } from '#libs/domain/kernel';
import type { RuleSet } from '#libs/domain/risk';
import { defineRuleBookFact } from './define.js';
import { account, hash, name, note } from './fields.js';

/** A candidate, kept whole: what is activated later is what was proposed, to the last figure. */
export const RuleSetProposed = defineRuleBookFact({
  type: 'RuleSetProposed',
  schema: 1,
  fields: {
    name,
    rules: f.json({ id: 'Isi aturan', en: 'The rules' }, {}),
    hash,
    note: f.optional(note),
    proposer: account,
  },
  evolve(book, fact) {
    const { data } = fact;
    book.proposals.set(data.name, {
      name: data.name,
      // Loaded before it was recorded; a loader that has become stricter changes nothing about it.
      rules: data.rules as unknown as RuleSet,
      hash: data.hash,
      ...(data.note === undefined ? {} : { note: data.note }),
      proposer: data.proposer,
      ...recorded(fact),
    });
  },
  tell: {
    id: (d) => `Aturan ${d.name} diusulkan`,
    en: (d) => `Rules ${d.name} proposed`,
  },
});

const recorded = ({ id, recordedAt }: Fact<string, unknown>) => ({ factId: id, recordedAt });
