import type { Category } from '#libs/domain/family';
import type { Sql } from '#libs/projections';
import { atOf, CHOSEN, paramsOf, TYPED, type FigureQuestion } from './asked.js';
import { factsOf, type Figure } from './definitions/figure.js';
import { countedAs, type Counted } from './figure.js';
import { askAgainAt, STAND, STAND_FROM, standOf, type Stand, type StandRow } from './stand.js';

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

/** The figure itself with a page of its lines: both come from one query. */
export interface ReceiptPage extends Counted, Stand {
  /** Lines on all pages. */
  readonly count: number;
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
const PLACE = `(line.family_id, coalesce(line.persons[1], line.family_id),
  coalesce(line.facts[1], line.family_id))`;

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

interface Totals extends StandRow {
  readonly value: number;
  readonly count: number;
}

/** Of a row, what it says of its line. */
const lineOf = ({
  familyId,
  persons,
  categories,
  kelurahan,
  quantity,
  facts,
}: ReceiptLine): ReceiptLine => ({ familyId, persons, categories, kelurahan, quantity, facts });

type Row = Totals & (ReceiptLine | { readonly familyId: null });

const isLine = (row: Row): row is Totals & ReceiptLine => row.familyId !== null;

/** Every line is found once; the figure is their sum, and the page a part of them. */
const pageOf = (figure: Figure, question: FigureQuestion, behind: string): string => `
  with line as materialized (
    select * from (${figure.lines(atOf(question))}) line where ${CHOSEN} and ${TYPED}
  ), total as (
    select coalesce(sum(quantity), 0)::integer as value, count(*)::integer as count from line
  ), page as (
    select * from line where ${behind} order by ${PLACE} limit $6
  )
  select ${STAND}, total.*, family_id as "familyId", persons, categories, kelurahan, quantity,
    ${factsOf(figure, atOf(question))} as facts
  from ${STAND_FROM} cross join total left join page as line on true
  order by ${PLACE}`;

/**
 * The lines that a figure is the sum of, one page after the other, in an order of their own. A
 * cursor that is not ours counts as none; check it first.
 */
export const receiptPage = async (
  sql: Sql,
  figure: Figure,
  question: FigureQuestion,
  { limit = 200, cursor }: PageAsked = {},
): Promise<ReceiptPage> => {
  const after = cursor === undefined ? undefined : decode(cursor);
  const behind = after === undefined ? 'true' : `${PLACE} > ($7::uuid, $8::uuid, $9::uuid)`;
  const rows = await sql.query<Row>(pageOf(figure, question, behind), [
    ...paramsOf(figure, question),
    limit + 1,
    ...(after ?? []),
  ]);
  const knownAt = askAgainAt(question, rows[0]);
  if (knownAt !== undefined)
    return receiptPage(sql, figure, { ...question, knownAt }, { limit, ...(cursor && { cursor }) });
  const found = rows.filter(isLine);
  const lines = found.slice(0, limit).map(lineOf);
  const last = lines.at(-1);
  const { value = 0, count = 0 } = rows[0] ?? {};
  return {
    ...countedAs(figure, value, count),
    ...standOf(figure, question, rows[0]),
    count,
    lines,
    next: found.length > limit && last !== undefined ? encode(last) : undefined,
  };
};
