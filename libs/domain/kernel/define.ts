import type { Day, LocalInstant, UtcInstant } from './clock.js';
import type { Fact, NewFact, Warning } from './fact.js';
import type { DataOf, Fields, InputOf } from './fields.js';
import type { Refusal } from './refusal.js';
import type { Bilingual } from './text.js';

/** What a sentence about a fact may use besides the fact's own data. */
export interface TellContext {
  /** A person's name, or a neutral word once it is forgotten or unknown. */
  name(personId: string | undefined): string;
  /** The sentence of another fact of the stream; undefined when it is not there. */
  sentence(factId: string): string | undefined;
}

/**
 * Where in its day a fact counts.
 * `MOMENT`: when it happened. `WHOLE_DAY`: from the first moment of the day, so that whatever
 * happened with a new member on the day she entered finds her there. `ALWAYS`: it does not change
 * anything in the world, only what was believed of it, and so it counts from the beginning.
 */
export type Timing = 'MOMENT' | 'WHOLE_DAY' | 'ALWAYS';

export interface DecideContext<S> {
  /** The state as known now and true when the command says it happened. */
  readonly at: S;
  /** The state as known now, with everything that lies later too. */
  readonly now: S;
  /** Every fact of the stream, in the order recorded. */
  readonly facts: readonly Fact[];
  /** Ids of the facts that were voided, each with the void in force. */
  readonly voided: ReadonlyMap<string, Fact>;
  readonly occurredAt: LocalInstant;
  readonly capturedAt: LocalInstant;
  /** The day the command arrived, in Jakarta. */
  readonly today: Day;
  /** The moment the command arrived. */
  readonly receivedAt: UtcInstant;
  readonly actor: string;
  readonly role: string;
  /** A fact with its corrections applied; undefined when it is not there or voided. */
  effective(factId: string): Fact | undefined;
  /** The same stream as if one of its facts had never been recorded. */
  without(factId: string): Pick<DecideContext<S>, 'now' | 'effective'> & {
    /** That stream's state at the moment a claim of a day or a moment stands for. */
    on(claim: Pick<Fact, 'occurredAt' | 'capturedAt'>): S;
  };
  /** How a kind of fact of this stream is defined. */
  definition(type: string): FactDef<S> | undefined;
  /** An id that comes out the same each time this command is decided. */
  newId(name: string): string;
  /** The state as it would be known if this fact were recorded too. */
  after(fact: NewFact): S;
}

/** What a fact derives from, besides its own data, see `derive` of a definition. */
export interface Deriving<S> {
  /** The state of that moment as known now, without the fact itself. */
  readonly state: S;
  readonly at: LocalInstant;
  /** The fields that the correction names. */
  readonly changed: readonly string[];
  /** Whether it moves the fact in time. */
  readonly moved: boolean;
}

export type Decision = readonly NewFact[] | Refusal;

export interface CommandDef<S, F extends Fields = Fields> {
  /** Imperative: `HandOverEggs`. */
  readonly name: string;
  /** The last part of the address: `egg-handovers`. */
  readonly path: string;
  /** The column of the authorisation matrix that this command needs. */
  readonly permission: string;
  readonly title: Bilingual;
  readonly fields: F;
  /** The kind of fact that its input becomes, where that is all there is to it. */
  readonly records?: string;
  /** Only ever carried out in answer to a fact of another stream: no address, no permission asked. */
  readonly reaction?: true;
  /** Codes this command may refuse with, for the API description. */
  readonly refusals: readonly string[];
  decide(input: InputOf<F>, context: DecideContext<S>): Decision;
}

export interface FactDef<S, T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  /** The current shape of the data; older ones are brought up by `upcast`. */
  readonly schema: number;
  readonly fields: F;
  /** `MOMENT` unless said otherwise. */
  readonly timing?: Timing;
  /**
   * True for what was done for somebody and leaves all else as it was: wherever it is put into the
   * history, it adds an item to the lists of those it names, and no other fact counts differently.
   */
  readonly isDeed?: true;
  /** Which field holds the id of the person whose key seals this fact; else the stream's own key. */
  readonly subject?: keyof F & string;
  /** Whether such a fact may be corrected and voided; both unless said otherwise. */
  readonly amend?: { readonly correct?: boolean; readonly void?: boolean };
  /** From the schema of the key to the next one. */
  readonly upcast?: Readonly<
    Record<number, (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
  >;
  /** Fields kept clear that the codec derives from sealed ones, e.g. the month of a birth date. */
  clearFrom?(data: DataOf<F>): Readonly<Record<string, unknown>>;
  /** What this data must never say, whoever says it: asked by the command and by every correction. */
  objection?(data: DataOf<F>): Refusal | undefined;
  /** What is odd in this data, there and then; kept beside the fact, never a reason to refuse. */
  oddities?(
    data: DataOf<F>,
    seen: { readonly state: S; readonly at: LocalInstant },
  ): readonly Warning[];
  /**
   * What the data says that follows from the rest of it: asked once a correction has changed
   * something, and written over what was derived before. A refusal stops the correction.
   */
  derive?(data: DataOf<F>, seen: Deriving<S>): Readonly<Record<string, unknown>> | Refusal;
  /** Writes the fact into a state that the fold owns. */
  evolve(state: S, fact: Fact<T, DataOf<F>>): void;
  readonly tell: {
    id(data: DataOf<F>, context: TellContext): string;
    en(data: DataOf<F>, context: TellContext): string;
  };
}

/** Builds a new fact inside `decide`, with the warnings that its definition finds. */
export const record = <S, T extends string, F extends Fields>(
  def: FactDef<S, T, F>,
  context: Pick<DecideContext<S>, 'occurredAt' | 'capturedAt' | 'at'>,
  data: InputOf<F>,
  warnings: readonly Warning[] = [],
): NewFact => ({
  type: def.type,
  schema: def.schema,
  data,
  occurredAt: context.occurredAt,
  capturedAt: context.capturedAt,
  warnings: [
    ...(def.oddities?.(data as DataOf<F>, { state: context.at, at: context.occurredAt }) ?? []),
    ...warnings,
  ],
});
