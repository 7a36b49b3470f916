import { setImmediate as others } from 'node:timers/promises';
import { memoryNikDirectory } from '#libs/commands';
import { familyFacts } from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';
import type { KeyedHash } from '#libs/privacy';
import { tellCity } from '../acts.js';
import { carryOut } from '../seed/carry-out.js';
import { PaperStore, type PaperFact } from './paper-store.js';

/** Decides every command of the city and returns the facts they lead to, in the order of the log. */
export const tellOnPaper = async (
  seed: string,
  until: Day,
  keyed: KeyedHash,
  onProgress: (done: number, total: number) => void,
): Promise<readonly PaperFact[]> => {
  const acts = tellCity(seed, until);
  const paper = new PaperStore(familyFacts);
  const deps = { store: paper.store, directory: memoryNikDirectory(), keyed };
  for (const [i, act] of acts.entries()) {
    await carryOut(deps, act);
    onProgress(i + 1, acts.length);
    // Nothing here waits for anything: without this no connection would hear its answer.
    if (i % 100 === 0) await others();
  }
  return paper.facts;
};
