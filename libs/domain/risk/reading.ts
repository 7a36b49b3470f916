import type { Day } from '#libs/domain/kernel';
import type { InputName } from './inputs.js';

/** A known value; `null` where the question does not arise ("no earlier birth"). */
export interface Reading {
  readonly value: number | boolean | string | null;
  /** When it was measured or said; absent for what does not age, such as a birth weight. */
  readonly day?: Day;
  /** The facts it comes from, where the input named them. */
  readonly factIds: readonly string[];
}

/** Inputs that have a value, and those whose latest value is to be measured again first. */
export interface Known {
  readonly asOf: Day;
  readonly readings: Readonly<Partial<Record<InputName, Reading>>>;
  readonly recheck: readonly InputName[];
}

/** Readings while they are collected. */
export type Readings = Partial<Record<InputName, Reading>>;
