import { Unreachable } from '../../system/api/problem.js';

/** A part of the pages did not come; `forget` lets it be asked for again. */
export class NotCome extends Unreachable {
  constructor(
    readonly forget: () => void,
    cause: unknown,
  ) {
    super(undefined, { cause });
  }
}
