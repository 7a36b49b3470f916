import type { RecordedFactor } from '#libs/domain/risk';

/** One factor as a fact keeps it; lists that would be empty are left out. */
export type Finding = Omit<RecordedFactor, 'factIds' | 'missing' | 'reason'> & {
  readonly reason: { readonly id: string; readonly en: string };
  readonly factIds?: string[];
  readonly missing?: string[];
};

export const findingOf = ({ factIds, missing, reason, ...rest }: RecordedFactor): Finding => ({
  ...rest,
  reason: { ...reason },
  ...(factIds.length > 0 && { factIds: [...factIds] }),
  ...(missing.length > 0 && { missing: [...missing] }),
});
