import { accountNames } from '#libs/identity';
import type { Sql } from '#libs/projections';
import type { StoredSeal } from '#libs/seals';
import type { Names } from './seal-view.js';

/** Who proposed and decided these seals, by name; the operator's desk has none. */
export const namesIn = (sql: Sql, seals: readonly StoredSeal[]): Promise<Names> =>
  accountNames(
    sql,
    seals.flatMap(({ proposed, decided }) =>
      [proposed?.actor, decided?.actor].filter((actor) => actor !== undefined),
    ),
  );
