/** RFC 9457, as the API tells it. */
export interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly errors?: readonly {
    readonly field: string;
    readonly code: string;
    readonly detail: string;
  }[];
}

/** The server answered, and the answer is no. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The server could not be reached: whether it heard is unknown. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
