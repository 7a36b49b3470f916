import type { Sql } from '#libs/projections';
import type { FigureQuestion } from './asked.js';
import { changeLines, changeParams } from './change-query.js';
import { CHANGE_PARTS, type ChangePart } from './change-parts.js';
import type { Figure } from './definitions/figure.js';
import type { PageAsked } from './receipt.js';
import { dated, settledAt } from './settled-at.js';

/** One person (for what is not a person's: one family or one deed) that a part is the sum of. */
export interface ChangeLine {
  readonly familyId: string;
  /** Null for a family as a whole. */
  readonly personId: string | null;
  readonly kelurahan: string;
  /** What she adds to the difference. */
  readonly value: number;
  readonly lines: number;
  /** The facts that made the difference; of who aged or whose days ran out, those she counted by. */
  readonly facts: readonly string[];
}

export interface ChangePage {
  readonly lines: readonly ChangeLine[];
  /** Of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

const CURSOR = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const decode = (cursor: string): string | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString();
  return CURSOR.test(text) ? text : undefined;
};

export const isChangeCursor = (text: string): boolean => decode(text) !== undefined;

/** A reason by its code; undefined for a text that is none. */
export const changePart = (text: string): ChangePart | undefined =>
  Object.hasOwn(CHANGE_PARTS, text) ? (text as ChangePart) : undefined;

/**
 * Those whom one part of a difference is about, 200 on a page by default. A cursor that is not ours
 * counts as none; check it first.
 */
export const changesPage = async (
  sql: Sql,
  figure: Figure,
  from: FigureQuestion,
  to: FigureQuestion,
  part: ChangePart,
  { limit = 200, cursor }: PageAsked = {},
): Promise<ChangePage> => {
  const after = cursor === undefined ? undefined : decode(cursor);
  const settled = await settledAt(sql);
  const [first, last] = [dated(from, settled), dated(to, settled)];
  const found = await sql.query<ChangeLine & { readonly key: string }>(
    `select key, family_id as "familyId", person_id as "personId", kelurahan, value, lines, facts
     from (${changeLines(figure, first, last)}) line
     where part = $9 and ($11::uuid is null or key > $11::uuid)
     order by key limit $10`,
    [...changeParams(figure, first, last), part, limit + 1, after ?? null],
  );
  const page = found.slice(0, limit);
  const end = page.at(-1);
  return {
    lines: page.map(({ familyId, personId, kelurahan, value, lines, facts }) => ({
      familyId,
      personId,
      kelurahan,
      value,
      lines,
      facts,
    })),
    next:
      found.length > limit && end !== undefined
        ? Buffer.from(end.key).toString('base64url')
        : undefined,
  };
};
