import { knownAtOf } from '../requests/time-fields.js';

export interface Page {
  readonly from?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export const PER_PAGE = 50;

/** Asks for one row more than the page has, which tells whether there is another page. */
export const pageOf = ({ from, until, limit = PER_PAGE, cursor }: Page) => {
  const [since, before] = [knownAtOf(from), knownAtOf(until)];
  return {
    ...(since === undefined ? {} : { from: since }),
    ...(before === undefined ? {} : { until: before }),
    ...(cursor === undefined ? {} : { before: Number(cursor) }),
    limit: limit + 1,
  };
};

/** The page itself, and the cursor of the next one where there is one. */
export const cut = <T>(rows: readonly T[], limit: number, cursorOf: (row: T) => number) => {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? String(cursorOf(last)) : undefined;
  return { page, next: next === undefined ? {} : { next } };
};
