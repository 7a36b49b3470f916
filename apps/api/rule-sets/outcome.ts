import type { RuleBookResult } from '#libs/commands/rule-book';
import type { Problem, Refusal } from '#libs/domain/kernel';
import { isRuleSetInvalid } from '#libs/domain/rule-book';
import { ProblemException, throwIfRefused } from '../http/problem.js';

type Accepted = Extract<RuleBookResult, { ruleSet: string }>;

/** What is wrong with rules in a body, each fault under its path in that body. */
export const invalidRules = (problems: readonly Problem[]): ProblemException =>
  new ProblemException('RULE_SET_INVALID', {
    field: 'rules',
    errors: problems.map((problem) => ({
      ...problem,
      path: problem.path === '' ? 'rules' : `rules.${problem.path}`,
    })),
  });

const thrown = (refusal: Refusal): void => {
  if (isRuleSetInvalid(refusal)) throw invalidRules(refusal.problems);
  throwIfRefused(refusal);
};

/** The accepted outcome, or the problem thrown. */
export const bookAcceptedOrThrow = (result: RuleBookResult): Accepted => {
  if ('ruleSet' in result) return result;
  if (result.status === 'refused') thrown(result.refusal);
  if (result.status === 'invalid')
    throw new ProblemException('INVALID_INPUT', { errors: result.problems });
  throw new ProblemException(
    result.status === 'command-reused' ? 'COMMAND_REUSED' : 'CONCURRENT_CHANGE',
  );
};
