import { familyFacts } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';

const KINDS: Readonly<Record<string, string>> = { FactCorrected: 'CORRECTION', FactVoided: 'VOID' };

/** What counts from the beginning is like a correction of whatever brought the person in. */
const kindOf = (type: string): string | undefined =>
  KINDS[type] ?? (familyFacts.get(type)?.timing === 'ALWAYS' ? 'CORRECTION' : undefined);

/** Whom a fact is about; undefined for what concerns the whole family. */
const personOf = (fact: Fact | undefined, byId: ReadonlyMap<string, Fact>): string | undefined => {
  const { personId, targetId } = fact?.data ?? {};
  if (typeof personId === 'string') return personId;
  return typeof targetId === 'string' ? personOf(byId.get(targetId), byId) : undefined;
};

/** Which facts were corrected or voided when, as a reason for a figure to be another. */
export const amendmentRows = (familyId: string, facts: readonly Fact[]): CopyRow[] => {
  const amendments = facts.filter(({ type }) => kindOf(type) !== undefined);
  if (amendments.length === 0) return [];
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return amendments.map((fact) => {
    const { type, data, id, recordedAt } = fact;
    const { targetId } = data;
    const target = typeof targetId === 'string' ? targetId : id;
    const person = personOf(fact, byId);
    return [familyId, person ?? null, target, kindOf(type) ?? '', id, recordedAt];
  });
};
