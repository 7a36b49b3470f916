import type { FamilyState } from '#libs/domain/family';
import type { Source } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import type { Told } from './recorded.js';

/** Entered by a person, one after the other; an import has no hands. */
const BY_HAND: readonly Source[] = ['APP', 'PHONE', 'SEED', 'SURVEY'];

/** How many commands of each worker each hour took in for this family. */
export const entryRows = (familyId: string, family: FamilyState, { facts }: Told): CopyRow[] => {
  const commands = new Map<string, Set<string>>();
  for (const { by, recordedAt } of facts) {
    if (!BY_HAND.includes(by.source)) continue;
    const key = `${by.actor} ${recordedAt.slice(0, 13)}:00:00Z`;
    const seen = commands.get(key);
    if (seen === undefined) commands.set(key, new Set([by.commandId]));
    else seen.add(by.commandId);
  }
  const kelurahan = family.residences.at(-1)?.kelurahan ?? '';
  return [...commands].map(([key, seen]) => {
    const [worker = '', hour = ''] = key.split(' ');
    return [familyId, worker, kelurahan, hour, seen.size];
  });
};
