import type { Category } from '#libs/domain/family';
import type { Sql } from '#libs/projections';
import { atOf, CHOSEN, paramsOf, TYPED, type FigureQuestion } from './asked.js';
import type { Figure } from './definitions/figure.js';

/** One line of a receipt: who is counted, where, for how much, and by which facts. */
export interface ReceiptLine {
  readonly familyId: string;
  /** The person counted; everybody met, for a visit; the members in a category, for a family. */
  readonly persons: readonly string[];
  readonly categories: readonly Category[];
  readonly kelurahan: string;
  /** Of a share, 1 in the numerator and 0 in the rest of the denominator. */
  readonly quantity: number;
  readonly facts: readonly string[];
}

export interface ReceiptPage {
  readonly lines: readonly ReceiptLine[];
  /** Of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

export interface PageAsked {
  /** Lines on a page, 200 by default. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** An order of their own; nobody in particular stands for a family as a whole. */
const PLACE = `(family_id, coalesce(persons[1], family_id), coalesce(facts[1], family_id))`;

const CURSOR = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/?){3}$/;

const encode = ({ familyId, persons, facts }: ReceiptLine): string =>
  Buffer.from(`${familyId}/${persons[0] ?? familyId}/${facts[0] ?? familyId}`).toString(
    'base64url',
  );

const decode = (cursor: string): readonly string[] | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString();
  return CURSOR.test(text) ? text.split('/') : undefined;
};

export const isReceiptCursor = (text: string): boolean => decode(text) !== undefined;

/**
 * The lines that a figure is the sum of, one page after the other, in an order of their own: the
 * same query that the figure comes from. A cursor that is not ours counts as none; check it first.
 */
export const receiptPage = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
  { limit = 200, cursor }: PageAsked = {},
): Promise<ReceiptPage> => {
  const after = cursor === undefined ? undefined : decode(cursor);
  const behind = after === undefined ? '' : `and ${PLACE} > ($7::uuid, $8::uuid, $9::uuid)`;
  const found = await sql.query<ReceiptLine>(
    `select family_id as "familyId", persons, categories, kelurahan, quantity, facts
     from (${figure.lines(atOf(question))}) line where ${CHOSEN} and ${TYPED}
     ${behind}
     order by ${PLACE} limit $6`,
    [...paramsOf(figure, question), limit + 1, ...(after ?? [])],
  );
  const lines = found.slice(0, limit);
  const last = lines.at(-1);
  return { lines, next: found.length > limit && last !== undefined ? encode(last) : undefined };
};
