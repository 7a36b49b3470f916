import type { Accepted, CommandResult } from '#libs/commands';
import { ProblemException, type ProblemOptions } from '../http/problem.js';

export interface Rejection {
  readonly code: string;
  readonly options: ProblemOptions;
}

type Rejected = Exclude<CommandResult, Accepted>;

/** The problem that a command's fate is told as. `precise`: the caller sent `If-Match`. */
export const rejectionOf = (result: Rejected, precise: boolean): Rejection => {
  switch (result.status) {
    case 'refused': {
      const { field, params } = result;
      return {
        code: result.code,
        options: { ...(field === undefined ? {} : { field }), ...(params && { params }) },
      };
    }
    case 'invalid':
      return { code: 'INVALID_INPUT', options: { errors: result.problems } };
    case 'conflict':
      return {
        code: precise ? 'VERSION_CONFLICT' : 'CONCURRENT_CHANGE',
        options: { params: { actual: result.actual } },
      };
    case 'command-reused':
      return { code: 'COMMAND_REUSED', options: {} };
  }
};

export const isAccepted = (result: CommandResult): result is Accepted =>
  result.status === 'accepted' || result.status === 'repeated';

/** The accepted outcome, or the problem thrown. */
export const acceptedOrThrow = (result: CommandResult, precise: boolean): Accepted => {
  if (isAccepted(result)) return result;
  const { code, options } = rejectionOf(result, precise);
  throw new ProblemException(code, options);
};
