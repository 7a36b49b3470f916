import type { Fact } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';

const KINDS: Readonly<Record<string, string>> = {
  FactCorrected: 'CORRECTION',
  FactVoided: 'VOID',
};

/** Which facts were corrected or voided when, as a reason for a figure to be another. */
export const amendmentRows = (familyId: string, facts: readonly Fact[]): CopyRow[] =>
  facts.flatMap(({ type, data, id, recordedAt }) => {
    const kind = KINDS[type];
    return kind === undefined ? [] : [[familyId, String(data['targetId']), kind, id, recordedAt]];
  });
