import { reactingTypes } from '#libs/domain/family';
import type { Position } from '#libs/domain/kernel';
import { pause, type Sql } from '#libs/projections';
import type { CommandDeps } from './deps.js';
import { carryOn } from './execute.js';

/** How long to wait after the log or the database did not answer. */
const PAUSE_MS = 1_000;

const readCheckpoint = async (sql: Sql): Promise<Position | undefined> => {
  const rows = await sql.query<{ position: string }>(
    'select position from commands.reaction_checkpoint',
  );
  return rows[0]?.position;
};

const writeCheckpoint = async (sql: Sql, position: Position): Promise<void> => {
  await sql.query(
    `insert into commands.reaction_checkpoint (position) values ($1)
     on conflict (one) do update set position = excluded.position`,
    [position],
  );
};

const followOnce = async (deps: CommandDeps, sql: Sql, signal: AbortSignal): Promise<void> => {
  const from = await readCheckpoint(sql);
  for await (const entries of deps.store.log.follow(from, { types: reactingTypes, signal })) {
    for (const failure of await carryOn(deps, await deps.store.open(entries)))
      deps.onStuck?.(failure);
    const last = entries.at(-1);
    if (last !== undefined) await writeCheckpoint(sql, last.position);
  }
};

/**
 * Finishes acts on two families of which only the first half was recorded when a process died.
 * Almost always it finds them done: whoever records the first half does the second at once.
 * Resolves when the signal aborts; a log that is away is waited for.
 */
export const followReactions = async (
  deps: CommandDeps,
  sql: Sql,
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await followOnce(deps, sql, signal);
    } catch (error) {
      if (signal.aborted) return;
      // Whatever it was, the same facts are taken up again from the checkpoint.
      onFault(error);
      await pause(PAUSE_MS, signal);
    }
  }
};
