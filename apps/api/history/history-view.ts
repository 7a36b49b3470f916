import { settle } from '#libs/domain/family';
import type { Fact, Language } from '#libs/domain/kernel';
import type { HistoryEntryDto } from './history.dto.js';
import { createTeller } from './tell.js';

/** What became of each fact, and how it reads. `names`: of accounts, by id. */
export const historyView = (
  facts: readonly Fact[],
  names: ReadonlyMap<string, string>,
  language: Language,
): HistoryEntryDto[] => {
  const tell = createTeller(facts, language);
  const { effective, voided } = settle(facts);
  const counting = new Map(effective.map((e) => [e.fact.id, e]));
  return facts.map((fact) => {
    const now = counting.get(fact.id);
    const corrected = now !== undefined && now.correctedBy.length > 0;
    const voidedBy = voided.get(fact.id)?.id;
    const name = names.get(fact.by.actor);
    const refersTo = fact.data['targetId'];
    const { actor, role, area, source, commandId } = fact.by;
    return {
      factId: fact.id,
      type: fact.type,
      data: (now?.fact ?? fact).data,
      version: fact.version,
      sentence: tell(fact),
      ...(corrected ? { sentenceNow: tell(now.fact) } : {}),
      occurredAt: fact.occurredAt,
      ...(corrected && now.fact.occurredAt !== fact.occurredAt
        ? { occurredAtNow: now.fact.occurredAt }
        : {}),
      capturedAt: fact.capturedAt,
      recordedAt: fact.recordedAt,
      by: { actor, role, area, source, commandId, ...(name === undefined ? {} : { name }) },
      ...(typeof refersTo === 'string' ? { refersTo } : {}),
      correctedBy: now?.correctedBy.map((c) => c.id) ?? [],
      ...(voidedBy === undefined ? {} : { voidedBy }),
      warnings: fact.warnings,
      hash: fact.hash,
    };
  });
};
