import { checkFields, isRefusal, refuse, type Fact, type Problem } from '#libs/domain/kernel';
import { ruleBookCommands, ruleBookOf, RULE_BOOK_STREAM } from '#libs/domain/rule-book';
import type { RuleBookCommandDef } from '#libs/domain/rule-book';
import { canonical, commandDigest, factId, sha256 } from '#libs/event-store';
import { hasDuty } from '#libs/identity/roles';
import type { RuleBookCommand, RuleBookDeps, RuleBookResult } from './command.js';

/** How often a command is decided again after someone else was faster. */
const RETRIES = 3;

type Recorded = Pick<Fact, 'id' | 'version' | 'position' | 'recordedAt' | 'data'>;

const acceptedFrom = (status: 'accepted' | 'repeated', fact: Recorded): RuleBookResult => ({
  status,
  ruleSet: String(fact.data['name']),
  factId: fact.id,
  version: fact.version,
  position: fact.position,
  recordedAt: fact.recordedAt,
});

const NOWHERE = { isKelurahan: () => false };

const problemsOf = (
  { fields }: RuleBookCommandDef,
  { input }: RuleBookCommand,
): readonly Problem[] => checkFields(fields, input, '', NOWHERE);

const attempt = async (deps: RuleBookDeps, command: RuleBookCommand): Promise<RuleBookResult> => {
  const { commandId, name, input, actor, source } = command;
  const def: RuleBookCommandDef = ruleBookCommands[name];
  const digest = commandDigest(deps.keyed, { name, input, actor: actor.id });
  const entries = await deps.store.log.readStream(RULE_BOOK_STREAM);
  const facts = await deps.store.open(entries);
  const before = entries.find((entry) => entry.meta.commandId === commandId);
  if (before !== undefined)
    return before.meta.commandDigest === digest
      ? acceptedFrom('repeated', before)
      : { status: 'command-reused' };
  const decided = def.decide(input as never, {
    book: ruleBookOf(facts),
    now: deps.now(),
    actor: actor.id,
    digest: (rules) => sha256(canonical(rules)),
  });
  if (isRefusal(decided)) return { status: 'refused', refusal: decided };
  const outcome = await deps.store.append(
    RULE_BOOK_STREAM,
    entries.length === 0 ? 'none' : entries.length,
    decided,
    {
      commandId,
      commandDigest: digest,
      correlationId: commandId,
      actor: actor.id,
      role: actor.role,
      area: actor.area,
      source,
    },
  );
  if ('position' in outcome) {
    const [fact] = decided;
    const status = outcome.status === 'appended' ? 'accepted' : 'repeated';
    const id = factId(commandId, RULE_BOOK_STREAM, 0);
    return acceptedFrom(status, { ...outcome, id, data: fact?.data ?? {} });
  }
  return outcome.status === 'command-reused' ? outcome : { status: 'conflict' };
};

/**
 * Changes the rule book: checks, authorises and decides the command and records what was decided,
 * once, however often it is sent. Throws `LogUnavailable` when the log cannot be reached; sending
 * the same command again is safe.
 */
export const executeRuleBookCommand = async (
  deps: RuleBookDeps,
  command: RuleBookCommand,
): Promise<RuleBookResult> => {
  const def: RuleBookCommandDef = ruleBookCommands[command.name];
  if (!hasDuty(command.actor.role, def.duty))
    return { status: 'refused', refusal: refuse('NOT_PERMITTED') };
  const problems = problemsOf(def, command);
  if (problems.length > 0) return { status: 'invalid', problems };
  let result = await attempt(deps, command);
  for (let i = 0; i < RETRIES && result.status === 'conflict'; i++)
    result = await attempt(deps, command);
  return result;
};
