import { useEffect, useState } from 'react';
import { keep, readKept } from './kept.js';

/**
 * Something that is being typed: it survives a reload, and is forgotten when it is as it began or
 * whoever typed it signs out. Not for secrets, nor for numbers of people.
 */
export const useKept = <T>(name: string, initial: T) => {
  const key = `draft.${name}`;
  const [value, set] = useState<T>(() => readKept<T>(key) ?? initial);
  const begun = JSON.stringify(value) !== JSON.stringify(initial);
  useEffect(() => keep(key, begun ? value : undefined), [key, begun, value]);
  return [value, set] as const;
};
