import {
  dayOf,
  endOfDay,
  startOfDay,
  type Fact,
  type FactDef,
  type LocalInstant,
  type Timing,
  type UtcInstant,
} from '#libs/domain/kernel';
import { settleModified } from './settle.js';

/** A fact as it counts: its data after the corrections that are in force. */
export interface Effective {
  readonly fact: Fact;
  /** Its place on the timeline, see `momentOf`. */
  readonly at: LocalInstant;
  /** The corrections in force, oldest first. */
  readonly correctedBy: readonly Fact[];
}

/** What became of each fact of a stream, given the corrections and voids known. */
export interface Ledger {
  /** Facts that count, in the order in which they happened (then as recorded). */
  readonly effective: readonly Effective[];
  /** Ids of facts that were voided, each with the void in force. */
  readonly voided: ReadonlyMap<string, Fact>;
}

/** How each kind of fact of a stream is defined. */
export type Definitions<S> = ReadonlyMap<string, FactDef<S>>;

const isMidnight = (at: LocalInstant): boolean => at.endsWith('T00:00:00+07:00');

/**
 * The place of a fact on the timeline. A claim of a day without a time (midnight) stands where the
 * device took it down, if that was the same day, else at the end of the day: whoever enters
 * "today" means after what was entered today before.
 */
export const momentOf = (
  fact: Pick<Fact, 'occurredAt' | 'capturedAt'>,
  timing: Timing = 'MOMENT',
): LocalInstant => {
  const { occurredAt, capturedAt } = fact;
  if (timing === 'ALWAYS') return '';
  const day = dayOf(occurredAt);
  if (timing === 'WHOLE_DAY') return startOfDay(day);
  if (!isMidnight(occurredAt)) return occurredAt;
  return capturedAt.startsWith(day) ? capturedAt : endOfDay(day);
};

const NONE: readonly Fact[] = [];

/** Settles corrections and voids among facts given in the order recorded. */
export const settleWith = <S>(definitions: Definitions<S>, facts: readonly Fact[]): Ledger => {
  const { counting, voided } = settleModified(facts);
  const effective = counting.map(({ fact, correctedBy = NONE }) => ({
    fact,
    at: momentOf(fact, definitions.get(fact.type)?.timing),
    correctedBy,
  }));
  return { effective: inOrder(effective), voided };
};

/** Late entries fall into their place; equal moments keep the order of recording. */
const inOrder = (items: Effective[]): Effective[] => {
  let sorted = true;
  for (let i = 1; i < items.length && sorted; i++)
    sorted = before(items[i - 1] as Effective, items[i] as Effective) <= 0;
  return sorted ? items : items.sort(before);
};

const before = (a: Effective, b: Effective): number =>
  a.at === b.at ? a.fact.version - b.fact.version : a.at < b.at ? -1 : 1;

/** A day (all of it) or a moment. */
export type AsOf = string;

export interface Cut {
  /** Only facts recorded at or before this moment. */
  readonly knownAt?: UtcInstant;
  /** Only what had happened by the end of this day, or by this moment. */
  readonly asOf?: AsOf;
}

/** The facts recorded up to `knownAt`. */
export const known = (facts: readonly Fact[], knownAt?: UtcInstant): readonly Fact[] =>
  knownAt === undefined ? facts : facts.filter((f) => f.recordedAt <= knownAt);

const limitOf = (asOf: AsOf | undefined): LocalInstant | undefined =>
  asOf === undefined ? undefined : asOf.length === 10 ? endOfDay(asOf) : asOf;

/**
 * Folds the facts that count, up to `asOf`, into `start`.
 * Throws on a type without a definition: a log newer than this program must not be read as if the
 * fact had not happened.
 */
export const foldWith = <S>(
  definitions: Definitions<S>,
  start: S,
  ledger: Ledger,
  asOf?: AsOf,
): S => {
  const limit = limitOf(asOf);
  for (const { fact, at } of ledger.effective) {
    if (limit !== undefined && at > limit) break;
    const definition = definitions.get(fact.type);
    if (definition === undefined) throw new UnknownFact(fact);
    definition.evolve(start, fact);
  }
  return start;
};

/** A fact of a type, or of a schema, that this program does not know. */
export class UnknownFact extends Error {
  override readonly name = 'UnknownFact';
  constructor(fact: Pick<Fact, 'id' | 'type' | 'schema'>) {
    super(`fact ${fact.id} has the unknown type ${fact.type} (schema ${fact.schema})`);
  }
}
