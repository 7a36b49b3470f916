import { useEffect, useState } from 'react';
import { forgetKept, keep, readKept } from '../../../system/kept.js';

export type Values = Readonly<Record<string, unknown>>;

interface Draft {
  /** The command id: the same however often the draft is sent, so that it counts once. */
  readonly key: string;
  readonly values: Values;
}

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
