import type { KeyObject } from 'node:crypto';
import type { KeyVault } from './vault.js';
import { newSubjectKey } from './wrap.js';

/** Keys in memory, for tests. Undefined stands for a forgotten subject. */
export const createMemoryVault = (keys = new Map<string, KeyObject | undefined>()): KeyVault => {
  const pick = (subjects: readonly string[]): ReadonlyMap<string, KeyObject> => {
    const found = new Map<string, KeyObject>();
    for (const subject of subjects) {
      const key = keys.get(subject);
      if (key !== undefined) found.set(subject, key);
    }
    return found;
  };
  return {
    obtain(subjects) {
      for (const subject of subjects) if (!keys.has(subject)) keys.set(subject, newSubjectKey());
      return Promise.resolve(pick(subjects));
    },
    find: (subjects) => Promise.resolve(pick(subjects)),
    forget(subject) {
      const before = !keys.has(subject) || keys.get(subject) !== undefined;
      keys.set(subject, undefined);
      return Promise.resolve(before);
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
};
