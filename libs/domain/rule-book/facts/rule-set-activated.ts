import { f } from '#libs/domain/kernel';
import { defineRuleBookFact } from './define.js';
import { account, hash, name } from './fields.js';

/** From this day on, judgements are made under these rules; those made before stay as they are. */
export const RuleSetActivated = defineRuleBookFact({
  type: 'RuleSetActivated',
  schema: 1,
  fields: {
    name,
    hash,
    from: f.day({ id: 'Berlaku mulai', en: 'In force from' }, '2026-01-01'),
    approver: account,
  },
  evolve(book, { id, recordedAt, data }) {
    book.activations.push({ ...data, factId: id, recordedAt });
  },
  tell: {
    id: (d) => `Aturan ${d.name} disetujui, berlaku mulai ${d.from}`,
    en: (d) => `Rules ${d.name} approved, in force from ${d.from}`,
  },
});
