import { checkFields, refuse } from '#libs/domain/kernel';
import { ruleBookCommands, ruleBookOf, RULE_BOOK_STREAM } from '#libs/domain/rule-book';
import type { RuleBookCommandDef } from '#libs/domain/rule-book';
import { canonical, commandDigest, sha256 } from '#libs/event-store';
import { hasDuty } from '#libs/identity/roles';
import { decideOnce } from '../once/index.js';
import type { RuleBookCommand, RuleBookDeps, RuleBookResult } from './command.js';

const NOWHERE = { isKelurahan: () => false };

/**
 * Changes the rule book: checks, authorises and decides the command and records what was decided,
 * once, however often it is sent. Throws `LogUnavailable` when the log cannot be reached; sending
 * the same command again is safe.
 */
export const executeRuleBookCommand = async (
  { store, keyed, now }: RuleBookDeps,
  { commandId, name, input, actor, source }: RuleBookCommand,
): Promise<RuleBookResult> => {
  const def: RuleBookCommandDef = ruleBookCommands[name];
  if (!hasDuty(actor.role, def.duty))
    return { status: 'refused', refusal: refuse('NOT_PERMITTED') };
  const problems = checkFields(def.fields, input, '', NOWHERE);
  if (problems.length > 0) return { status: 'invalid', problems };
  const asking = {
    stream: RULE_BOOK_STREAM,
    commandId,
    commandDigest: commandDigest(keyed, { name, input, actor: actor.id }),
    actor,
    source,
  };
  const result = await decideOnce(store, asking, (facts) =>
    def.decide(input as never, {
      book: ruleBookOf(facts),
      now: now(),
      actor: actor.id,
      digest: (rules) => sha256(canonical(rules)),
    }),
  );
  if (!('fact' in result)) return result;
  const { id, version, position, recordedAt, data } = result.fact;
  const ruleSet = String(data['name']);
  return { status: result.status, ruleSet, factId: id, version, position, recordedAt };
};
