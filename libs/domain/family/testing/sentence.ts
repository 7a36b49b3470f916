import {
  startOfDay,
  type CommandDef,
  type DataOf,
  type FactDef,
  type Fields,
} from '#libs/domain/kernel';
import type { InputOf } from '#libs/domain/kernel';
import { uuid } from './ids.js';

/** Who speaks, and in which role. */
export interface Speaker {
  readonly actor: string;
  readonly role: string;
}

export const BIDAN: Speaker = { actor: 'bidan-rina', role: 'BIDAN' };
export const KADER: Speaker = { actor: 'kader-yuni', role: 'KADER_POSYANDU' };

/** When it happened (a day, or a moment), when it was entered (a UTC moment), and by whom. */
export interface How {
  readonly on?: string;
  readonly recordedAt?: string;
  readonly by?: Speaker;
  /** The name from which the id of the fact or command is made. */
  readonly as?: string;
  readonly warnings?: readonly string[];
}

/** A fact that somebody has recorded. */
export interface Told {
  readonly type: string;
  readonly schema: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly how: How;
}

/** A command that somebody gives. */
export interface Order {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly how: How;
}

/** Makes sentences of one kind of fact; `usual` is what they say when not told otherwise. */
export const telling =
  <S, F extends Fields>(def: FactDef<S, string, F>, usual: DataOf<F>, usually: How = {}) =>
  (data: Partial<DataOf<F>> = {}, how: How = {}): Told => ({
    type: def.type,
    schema: def.schema,
    data: { ...usual, ...data },
    how: { ...usually, ...how },
  });

/** Makes sentences of one command. */
export const ordering =
  <S, F extends Fields>(def: CommandDef<S, F>, usual: InputOf<F>, usually: How = {}) =>
  (input: Partial<InputOf<F>> = {}, how: How = {}): Order => ({
    name: def.name,
    input: { ...usual, ...input },
    how: { ...usually, ...how },
  });

/** The id of the fact that was recorded `as` this. */
export const factCalled = (name: string): string => uuid(`fact ${name}`);

export const momentOfSpeech = (on: string): string => (on.length === 10 ? startOfDay(on) : on);
