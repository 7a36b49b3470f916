import type { ProjectionRunner } from '#libs/projections';
import type { ReadSide } from './read-side.js';

/** Lets the runner follow until it has taken in everything that is in the log now. */
export const drain = async (side: ReadSide, runner: ProjectionRunner): Promise<void> => {
  const stop = new AbortController();
  const running = runner.run(stop.signal);
  const head = await side.store.log.head();
  try {
    if (head !== undefined && !(await runner.waitUntil(head, 20_000)))
      throw new Error('the read models did not come to the head of the log');
  } finally {
    stop.abort();
    await running;
  }
};

/** All rows of all tables of the runner's projections, as text, in an order of their own. */
export const allRows = async (
  side: ReadSide,
  runner: ProjectionRunner,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const tables = runner.projections.flatMap((p) => p.tables.map((t) => t.name));
  const contents: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const rows = await side.sql.query<{ row: string }>(
      `select t::text as row from read.${table} t order by 1`,
    );
    contents[table] = rows.map(({ row }) => row);
  }
  return contents;
};
