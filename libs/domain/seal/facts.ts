import { f, type FactDef, type Fields } from '#libs/domain/kernel';
import { sealContentFields } from './content.js';
import { periodName, periodOf } from './period.js';
import { actOf, type SealState } from './state.js';

const hashField = f.text(
  { id: 'SHA-256 isi', en: 'SHA-256 of the content' },
  { min: 64, max: 64, example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
);

const proposedFields = { ...sealContentFields, hash: hashField } satisfies Fields;
const approvedFields = { hash: hashField } satisfies Fields;
const rejectedFields = {
  hash: hashField,
  reason: f.text({ id: 'Alasan', en: 'Reason' }, { max: 500, example: 'Rangkui belum lengkap' }),
} satisfies Fields;

const named = (id: string, language: 'id' | 'en'): string => {
  const period = periodOf(id);
  return period === undefined ? id : periodName(period)[language];
};

const SealProposed: FactDef<SealState, 'SealProposed', typeof proposedFields> = {
  type: 'SealProposed',
  schema: 2,
  fields: proposedFields,
  // How the log's digest is reckoned came with the second; what was hashed stays as it was.
  upcast: { 1: (data) => data },
  evolve(state, fact) {
    const { hash, ...content } = fact.data;
    state.status = 'PROPOSED';
    state.content = content;
    state.hash = hash;
    state.proposed = actOf(fact);
    delete state.decided;
    delete state.reason;
  },
  tell: {
    id: (d) => `Segel ${named(d.period, 'id')} diusulkan: ${d.figures.length} angka`,
    en: (d) => `Seal of ${named(d.period, 'en')} proposed: ${d.figures.length} figures`,
  },
};

const SealApproved: FactDef<SealState, 'SealApproved', typeof approvedFields> = {
  type: 'SealApproved',
  schema: 1,
  fields: approvedFields,
  evolve(state, fact) {
    state.status = 'SEALED';
    state.decided = actOf(fact);
  },
  tell: {
    id: (d) => `Segel disetujui: ${d.hash.slice(0, 12)}`,
    en: (d) => `Seal approved: ${d.hash.slice(0, 12)}`,
  },
};

const SealRejected: FactDef<SealState, 'SealRejected', typeof rejectedFields> = {
  type: 'SealRejected',
  schema: 1,
  fields: rejectedFields,
  evolve(state, fact) {
    state.status = 'REJECTED';
    state.decided = actOf(fact);
    state.reason = fact.data.reason;
  },
  tell: {
    id: (d) => `Segel ditolak: ${d.reason}`,
    en: (d) => `Seal rejected: ${d.reason}`,
  },
};

export { SealApproved, SealProposed, SealRejected };

/** Every kind of fact in a seal's stream, by type. */
export const sealFacts: ReadonlyMap<string, FactDef<SealState>> = new Map(
  [SealProposed, SealApproved, SealRejected].map((def) => [
    def.type,
    def as unknown as FactDef<SealState>,
  ]),
);
