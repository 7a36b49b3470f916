import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

export interface SeedPlan {
  readonly seed: string;
  /** The last day that is told. */
  readonly until: Day;
  readonly finished: boolean;
}

/** The database holds a demonstration city of another seed. */
export class OtherCity extends Error {
  override readonly name = 'OtherCity';
}

/** Undefined before the first seeding. */
export const readPlan = async (sql: Sql): Promise<SeedPlan | undefined> => {
  const [plan] = await sql.query<SeedPlan>(
    `select seed, to_char(until, 'YYYY-MM-DD') as until, finished from demo.city`,
  );
  return plan;
};

/**
 * Sets out to tell a city up to a day. A city that is being told, or was, keeps its last day unless
 * a later one is asked for.
 *
 * @throws OtherCity
 */
export const makePlan = async (
  sql: Sql,
  seed: string,
  asked: Day | undefined,
  otherwise: Day,
): Promise<SeedPlan> => {
  await sql.query(
    `insert into demo.city (seed, until) values ($1, $2) on conflict (one) do nothing`,
    [seed, asked ?? otherwise],
  );
  if (asked !== undefined)
    await sql.query(
      `update demo.city set until = $2, finished = false where seed = $1 and until < $2`,
      [seed, asked],
    );
  const plan = await readPlan(sql);
  if (plan?.seed !== seed) throw new OtherCity('another city was seeded here');
  return plan;
};

export const finishPlan = async (sql: Sql, until: Day): Promise<void> => {
  await sql.query('update demo.city set finished = true where until = $1', [until]);
};
