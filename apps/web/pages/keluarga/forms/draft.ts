import { useEffect, useState } from 'react';
import { forgetKept, keep, readKept } from '../../../system/kept.js';

export type Values = Readonly<Record<string, unknown>>;

interface Draft {
  /** The command id: the same however often the draft is sent, so that it counts once. */
  readonly key: string;
  readonly values: Values;
}

/** A draft belongs to a family, a command, and the fact or person that it is about. */
export const draftName = (familyId: string, command: string, about?: string): string =>
  [familyId, command, about].filter(Boolean).join('.');

/** Whether something was begun on this device and neither recorded nor given up. */
export const hasDraft = (name: string): boolean => readKept<Draft>(`draft.${name}`) !== undefined;

/** What is being typed, kept on the device until it was recorded or given up. */
export const useDraft = (name: string, initial: () => Values) => {
  const kept = `draft.${name}`;
  const [draft, setDraft] = useState<Draft>(
    () => readKept<Draft>(kept) ?? { key: crypto.randomUUID(), values: initial() },
  );
  useEffect(() => keep(kept, draft), [kept, draft]);
  return {
    ...draft,
    set: (field: string, value: unknown) =>
      setDraft((before) => ({ ...before, values: { ...before.values, [field]: value } })),
    drop: () => forgetKept(kept),
  };
};
