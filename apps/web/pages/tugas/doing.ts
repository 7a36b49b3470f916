import { useState } from 'react';
import type { RegistryRow } from '../../system/api/types.js';
import type { Done } from './task-outcome.js';

interface Seen {
  /** The part of the list she stood in. */
  readonly part: string;
  /** As she stood in the list before. */
  readonly row: RegistryRow;
  readonly done: readonly Done[];
}

export const keyOf = (row: RegistryRow): string => `${row.familyId}/${row.personId}`;

/** What has been done since the list was opened: those seen keep their place in it until it is left. */
export const useDoing = () => {
  const [done, setDone] = useState<Readonly<Record<string, Seen>>>({});
  return {
    done,
    add: (part: string, row: RegistryRow, one: Done) =>
      setDone((before) => {
        const key = keyOf(row);
        const seen = before[key] ?? { part, row, done: [] };
        return { ...before, [key]: { ...seen, done: [...seen.done, one] } };
      }),
  };
};

export type Doing = ReturnType<typeof useDoing>;
