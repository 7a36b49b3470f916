import { familyAt, familyFacts, type FamilyState } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import type { Entry } from '../../../../system/api/family-types.js';

/* Already taken into the facts they are about. */
const AMENDMENTS = new Set(['FactCorrected', 'FactVoided']);

const asFact = (entry: Entry): Fact => ({
  id: entry.factId,
  type: entry.type,
  schema: familyFacts.get(entry.type)?.schema ?? 1,
  stream: '',
  version: entry.version,
  position: '',
  occurredAt: entry.occurredAtNow ?? entry.occurredAt,
  capturedAt: entry.capturedAt,
  recordedAt: entry.recordedAt,
  data: entry.data,
  warnings: entry.warnings,
  by: {
    commandId: '',
    correlationId: '',
    actor: entry.by.actor,
    role: entry.by.role,
    area: '',
    source: 'APP',
  },
  previousHash: '',
  hash: entry.hash,
});

/**
 * The family's state at the end of a day, folded on this device from its history as known now by
 * the same code as the server's. Undefined where the history cannot be folded.
 */
export const foldedAt = (entries: readonly Entry[], day: string): FamilyState | undefined => {
  const counting = entries.filter(
    ({ type, voidedBy }) => voidedBy === undefined && !AMENDMENTS.has(type),
  );
  try {
    return familyAt(counting.map(asFact), { asOf: day });
  } catch {
    // A fact newer than this page: better no forecast than a wrong one.
    return undefined;
  }
};
