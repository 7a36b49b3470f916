import { defineRuleBookFact } from './define.js';
import { account, hash, name, note } from './fields.js';

/** A proposal that will not be activated; its name stays taken. */
export const RuleSetRejected = defineRuleBookFact({
  type: 'RuleSetRejected',
  schema: 1,
  fields: { name, hash, reason: note, approver: account },
  evolve(book, { id, recordedAt, data }) {
    book.rejections.set(data.name, { ...data, factId: id, recordedAt });
  },
  tell: {
    id: (d) => `Aturan ${d.name} ditolak: ${d.reason}`,
    en: (d) => `Rules ${d.name} rejected: ${d.reason}`,
  },
});
