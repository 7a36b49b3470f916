import type { Fields, NewFact } from '#libs/domain/kernel';
import type { StreamId } from './port.js';

/** What the codec must know of a kind of fact; every `FactDef` is one. */
export interface FactShape {
  readonly type: string;
  readonly schema: number;
  readonly fields: Fields;
  readonly subject?: string;
  readonly upcast?: Readonly<
    Record<number, (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
  >;
  clearFrom?(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

/** A kind of fact, or a schema of it, that this program does not know. */
export class UnreadableFact extends Error {
  override readonly name = 'UnreadableFact';
}

/** The uuid in a stream's name: the subject of what belongs to the whole family. */
export const streamSubject = (stream: StreamId): string => stream.slice(-36);

/** Clear and sealed fields of a new fact, apart; `sealed` is undefined when there are none. */
export interface Split {
  readonly data: Readonly<Record<string, unknown>>;
  readonly subject: string;
  readonly sealed: Readonly<Record<string, unknown>> | undefined;
}

export const split = (shape: FactShape, stream: StreamId, fact: NewFact): Split => {
  const data: Record<string, unknown> = {};
  let sealed: Record<string, unknown> | undefined;
  for (const name in fact.data) {
    const value = fact.data[name];
    if (value === undefined) continue;
    const field = shape.fields[name];
    // A field nobody declared has not been looked at by anyone: it may be personal.
    if (field === undefined) throw new TypeError(`${shape.type} has no field of this name`);
    if (field.sealed) (sealed ??= {})[name] = value;
    else data[name] = value;
  }
  if (shape.clearFrom !== undefined) Object.assign(data, shape.clearFrom(fact.data));
  const named = shape.subject === undefined ? undefined : fact.data[shape.subject];
  return { data, sealed, subject: typeof named === 'string' ? named : streamSubject(stream) };
};

/** Brings data recorded under an older schema up to the current one, a step at a time. */
export const upcast = (
  shape: FactShape,
  schema: number,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  if (schema > shape.schema)
    throw new UnreadableFact(`${shape.type} of schema ${schema} is newer than this program`);
  let current = data;
  for (let from = schema; from < shape.schema; from++) {
    const step = shape.upcast?.[from];
    if (step === undefined)
      throw new UnreadableFact(`${shape.type} has no step up from schema ${from}`);
    current = step(current);
  }
  return current;
};
