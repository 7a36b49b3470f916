import { setTimeout as sleep } from 'node:timers/promises';

/** A connection in the middle of a long query must not keep the program from ending. */
const PATIENCE_MS = 5_000;

/** Closes users before what they use; the last step runs whatever became of the others. */
export const closeAll = async (
  users: readonly (() => Promise<void>)[],
  last: () => Promise<void>,
): Promise<void> => {
  const closing = Promise.allSettled(users.map((close) => close()));
  await Promise.race([closing, sleep(PATIENCE_MS, undefined, { ref: false })]);
  await last();
};
