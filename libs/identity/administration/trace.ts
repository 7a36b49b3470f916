import { accountStream } from '#libs/domain/account';
import { refuse, toLocal, type Refusal } from '#libs/domain/kernel';
import { commandDigest } from '#libs/event-store';
import type { AdministrationDeps, Administering } from './deps.js';

interface Kind {
  readonly type: string;
  readonly schema: number;
}

/** Whether nothing happened to the account since this act was recorded. */
const isLatest = async (
  { store }: AdministrationDeps,
  accountId: string,
  commandId: string,
): Promise<boolean> => {
  const entries = await store.log.readStream(accountStream(accountId));
  return entries.at(-1)?.meta.commandId === commandId;
};

/**
 * Records what is about to become of an account. It is done inside the change's own transaction and
 * before its commit: a change without a trace cannot happen. The reverse can, when the database goes
 * away between the two; sending the act again then finds its fact there and makes the change.
 *
 * Refuses with COMMAND_REUSED when the id stands for another act, or for one that others have
 * followed since: doing that again would be a change without a trace.
 */
export const trace = async (
  deps: AdministrationDeps,
  accountId: string,
  { type, schema }: Kind,
  data: Readonly<Record<string, unknown>>,
  { by, commandId }: Administering,
): Promise<Refusal | undefined> => {
  const at = toLocal(deps.now());
  const outcome = await deps.store.append(
    accountStream(accountId),
    'any',
    [{ type, schema, data, occurredAt: at, capturedAt: at, warnings: [] }],
    {
      commandId,
      // Of what is changed and not of the fact, whose moment is another when the act is sent again.
      commandDigest: commandDigest(deps.keyed, { type, accountId, data }),
      correlationId: commandId,
      actor: by.id,
      role: by.role,
      area: by.area,
      source: by.role === 'OPERATOR' ? 'SYSTEM' : 'APP',
    },
  );
  if (outcome.status === 'appended') return undefined;
  if (outcome.status === 'subject-forgotten') return refuse('SUBJECT_FORGOTTEN');
  return outcome.status === 'repeated' && (await isLatest(deps, accountId, commandId))
    ? undefined
    : refuse('COMMAND_REUSED');
};
