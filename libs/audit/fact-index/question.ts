import type { Position } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

export interface FactsQuestion {
  readonly stream?: string;
  readonly type?: string;
  /** An account's id. */
  readonly actor?: string;
  readonly correlation?: string;
  /** Recorded at or after, and before, these moments (UTC). */
  readonly from?: string;
  readonly until?: string;
  /** Only facts that correct or void this one. */
  readonly refersTo?: string;
  /** Only those before this place in the log. */
  readonly before?: number;
  /** At most so many. */
  readonly limit: number;
}

/** Where a fact stands and who recorded it. */
export interface IndexedFact {
  readonly place: number;
  readonly id: string;
  readonly position: Position;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly role: string;
  readonly area: string;
  readonly source: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly refersTo: string | null;
}

const SELECTED = `place::float8 as place, fact_id as id, position, stream, version, type,
  occurred_at as "occurredAt", recorded_at as "recordedAt", actor, role, area, source,
  command_id as "commandId", correlation_id as "correlationId", refers_to as "refersTo"`;

// Moments never go back along the log, so a span of time is a span of places: two short look-ups,
// and whichever index serves the rest can be read from its end.
const FIRST_AT = `(select place from read.fact_index where recorded_at >= $::text
  order by recorded_at, place limit 1)`;

const conditions = (question: FactsQuestion): { where: string; params: unknown[] } => {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const equal = (column: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${column} = ${param(value)}`];
  const firstAt = (moment: string): string => FIRST_AT.replace('$', param(moment));
  const { stream, type, actor, correlation, refersTo, from, until, before } = question;
  const where = [
    ...equal('stream', stream),
    ...equal('type', type),
    ...equal('actor', actor),
    ...equal('correlation_id', correlation),
    ...equal('refers_to', refersTo),
    ...(from === undefined ? [] : [`place >= ${firstAt(from)}`]),
    ...(until === undefined ? [] : [`place < coalesce(${firstAt(until)}, 9223372036854775807)`]),
    ...(before === undefined ? [] : [`place < ${param(before)}`]),
  ];
  return { where: where.length === 0 ? 'true' : where.join(' and '), params };
};

/** Facts that meet every condition, the newest first. */
export const indexedFacts = (
  sql: Sql,
  question: FactsQuestion,
): Promise<readonly IndexedFact[]> => {
  const { where, params } = conditions(question);
  return sql.query<IndexedFact>(
    `select ${SELECTED} from read.fact_index where ${where}
     order by place desc limit $${params.push(question.limit)}`,
    params,
  );
};

/** One fact by its id; undefined when the index does not have it (yet). */
export const indexedFact = async (sql: Sql, id: string): Promise<IndexedFact | undefined> => {
  const [row] = await sql.query<IndexedFact>(
    `select ${SELECTED} from read.fact_index where fact_id = $1 limit 1`,
    [id],
  );
  return row;
};
