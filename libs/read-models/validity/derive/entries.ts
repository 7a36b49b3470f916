import type { FamilyState } from '#libs/domain/family';
import type { Fact, Source } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';

/** Entered by a person, one after the other; an import has no hands. */
const BY_HAND: readonly Source[] = ['APP', 'PHONE', 'SEED', 'SURVEY'];

/** When each worker sent a command for this family, by where it lived then. */
export class Entries {
  private readonly moments = new Map<string, string[]>();
  private last = '';

  take(facts: readonly Fact[], family: FamilyState): void {
    for (const { by, recordedAt } of facts) {
      // The facts of one command stand side by side.
      if (by.commandId === this.last || !BY_HAND.includes(by.source)) continue;
      this.last = by.commandId;
      const key = `${by.actor}|${family.residences.at(-1)?.kelurahan ?? ''}`;
      const moments = this.moments.get(key);
      if (moments === undefined) this.moments.set(key, [recordedAt]);
      else moments.push(recordedAt);
    }
  }

  rows(familyId: string): CopyRow[] {
    return [...this.moments].map(([key, moments]) => {
      const [worker = '', kelurahan = ''] = key.split('|');
      return [familyId, worker, kelurahan, `{${moments.join(',')}}`];
    });
  }
}
