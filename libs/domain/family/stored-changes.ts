import {
  isRefusal,
  type Fact,
  type FactDef,
  type LocalInstant,
  type Warning,
} from '#libs/domain/kernel';
import {
  changesIn,
  correctedBy,
  defOf,
  derivedAnew,
  merged,
  momentIn,
  type Changes,
  type Seen,
} from './changes.js';
import type { Deciding } from './guards.js';
import type { FamilyState } from './state.js';

/** How changes are kept: personal data apart, to be sealed with the key of its subject. */
export interface Stored {
  readonly data: {
    readonly subjectId: string;
    readonly changes: Record<string, unknown>;
    readonly sealedChanges?: Record<string, unknown>;
  };
  readonly warnings: readonly Warning[];
}

const apart = (def: FactDef<FamilyState>, changes: Changes, sealed: boolean): Changes =>
  Object.fromEntries(
    Object.entries(changes).filter(([name]) => (def.fields[name]?.sealed === true) === sealed),
  );

/** A new version of an older correction: its changes are replaced as a whole, or stay. */
const amendedCorrection = (
  context: Deciding,
  target: Fact,
  root: Fact,
  changes: Changes,
): Stored => {
  const { changes: _, sealedChanges: __, newOccurredAt, ...rest } = changes;
  const before = context.effective(target.id)?.data ?? target.data;
  const moment = momentIn(newOccurredAt === undefined ? before : changes);
  const inner = changesIn(changes);
  const inForce = inner ?? changesIn(before) ?? {};
  const { data, warnings } = storedChanges(
    context,
    root,
    inForce,
    moment,
    context.without(target.id),
    false,
  );
  const replaced = inner !== undefined;
  const sealedChanges = {
    ...rest,
    ...(replaced && data.sealedChanges && { sealedChanges: data.sealedChanges }),
  };
  return {
    data: {
      subjectId: data.subjectId,
      changes: {
        ...(replaced && { changes: data.changes }),
        ...(replaced && data.sealedChanges === undefined && { sealedChanges: null }),
        ...(newOccurredAt !== undefined && { newOccurredAt: moment ?? null }),
      },
      ...(Object.keys(sealedChanges).length > 0 && { sealedChanges }),
    },
    warnings,
  };
};

/** Splits changes that `changesRefusal` has let through. */
export const storedChanges = (
  context: Deciding,
  target: Fact,
  changes: Changes,
  moment: LocalInstant | undefined,
  seen: Seen = context,
  // Of kinds that derive something, an older correction is changed in its reason only.
  derives = true,
): Stored => {
  const def = defOf(context, target);
  const root = correctedBy(context, target);
  if (root !== undefined) return amendedCorrection(context, target, root, changes);
  const derived = derives ? derivedAnew(context, target, changes, moment, seen) : {};
  if (isRefusal(derived)) throw new Error('these changes were not let through');
  const data = merged(seen, target, { ...changes, ...derived });
  const sealedChanges = apart(def, changes, true);
  const hasSealed = Object.keys(sealedChanges).length > 0;
  const subject = def.subject === undefined ? undefined : target.data[def.subject];
  const at = moment ?? seen.effective(target.id)?.occurredAt ?? target.occurredAt;
  return {
    data: {
      subjectId: typeof subject === 'string' ? subject : context.now.id,
      changes: {
        ...apart(def, changes, false),
        ...derived,
        ...(hasSealed && def.clearFrom?.(data)),
      },
      ...(hasSealed && { sealedChanges }),
    },
    warnings: def.oddities?.(data, { state: context.without(target.id).now, at }) ?? [],
  };
};
