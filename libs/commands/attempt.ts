import { decideFamily } from '#libs/domain/family';
import { dayOf, isRefusal, refuse, toLocal, toUtc } from '#libs/domain/kernel';
import type { Fact, NewFact, Refusal } from '#libs/domain/kernel';
import { commandDigest, derivedId } from '#libs/event-store';
import { authoriseCommand } from '#libs/identity/roles';
import { appendDecided, factsOf } from './append-decided.js';
import { momentsOf } from './check-command.js';
import { familyStream, type CommandResult, type FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';
import { kelurahanOf } from './family-area.js';
import { foreseenRefusal } from './foresee.js';
import { reserveNiks } from './nik-uniqueness.js';
import { acceptedFrom } from './outcome.js';

/** The command that a family begins with; every other needs a family that is there. */
const FOUNDING = 'RegisterFamily';

/** By whose right: a person's, who needs the permission, or that of a fact it follows from. */
export type Standing = { readonly permission: string } | 'reaction';

export interface Attempt {
  readonly result: CommandResult;
  /** What the command led to, now or before; empty when it was not accepted. */
  readonly facts: readonly Fact[];
}

export const refused = ({ code, field, params }: Refusal): CommandResult => ({
  status: 'refused',
  code,
  ...(field === undefined ? {} : { field }),
  ...(params === undefined ? {} : { params }),
});

const digestOf = (deps: CommandDeps, command: FamilyCommand): string => {
  const { name, familyId, input, occurredAt, capturedAt, actor } = command;
  const said = { name, familyId, input, occurredAt, capturedAt, actor: actor.id };
  return commandDigest(deps.keyed, said);
};

interface Recalled {
  /** Every fact of the family. */
  readonly facts: readonly Fact[];
  /** What this command led to before; empty when it is new. */
  readonly own: readonly Fact[];
  /** Its id was used for another command. */
  readonly reused: boolean;
}

const recall = async (
  deps: CommandDeps,
  command: FamilyCommand,
  digest: string,
): Promise<Recalled> => {
  const entries = await deps.store.log.readStream(familyStream(command.familyId));
  const facts = await deps.store.open(entries);
  const first = entries.find((entry) => entry.meta.commandId === command.commandId);
  return {
    facts,
    own: first === undefined ? [] : facts.filter((f) => f.by.commandId === command.commandId),
    reused: first !== undefined && first.meta.commandDigest !== digest,
  };
};

const decide = async (
  deps: CommandDeps,
  command: FamilyCommand,
  facts: readonly Fact[],
): Promise<readonly NewFact[] | Refusal> => {
  const now = deps.now();
  const moments = momentsOf(command, now);
  const rules = await deps.rules?.();
  return decideFamily(command.name, command.input, facts, {
    ...moments,
    ...(rules !== undefined && {
      rules: rules.on(dayOf(moments.occurredAt)),
      ruleSet: (name) => rules.named(name),
    }),
    today: dayOf(toLocal(now)),
    receivedAt: toUtc(now),
    actor: command.actor.id,
    role: command.actor.role,
    newId: (name) => derivedId(command.commandId, name),
  });
};

const refusedAttempt = (refusal: Refusal): Attempt => ({ result: refused(refusal), facts: [] });

/** Why the command may not be carried out on this family; undefined when it may be decided. */
const objection = (
  command: FamilyCommand,
  standing: Standing,
  facts: readonly Fact[],
): Refusal | undefined => {
  // What a reaction may do was asked when the fact it follows from was recorded.
  if (standing === 'reaction') return undefined;
  const denied = authoriseCommand(command.actor, standing.permission, kelurahanOf(facts, command));
  if (denied !== undefined) return denied;
  return facts.length === 0 && command.name !== FOUNDING ? refuse('FAMILY_NOT_FOUND') : undefined;
};

/** Reads, decides and appends once. `conflict` means that someone else was faster. */
export const attemptCommand = async (
  deps: CommandDeps,
  command: FamilyCommand,
  standing: Standing,
): Promise<Attempt> => {
  const digest = digestOf(deps, command);
  const { facts, own, reused } = await recall(deps, command, digest);
  // Before anything else: the command itself may have moved the family out of the actor's area.
  if (own.length > 0 && !reused)
    return { result: acceptedFrom('repeated', command.familyId, own), facts: own };
  const objected = objection(command, standing, facts);
  if (objected !== undefined) return refusedAttempt(objected);
  if (reused) return { result: { status: 'command-reused' }, facts: [] };
  const { expectedVersion } = command;
  if (expectedVersion !== undefined && expectedVersion !== facts.length)
    return { result: { status: 'conflict', actual: facts.length }, facts: [] };
  const decided = await decide(deps, command, facts);
  if (isRefusal(decided)) return refusedAttempt(decided);
  const stuck = await foreseenRefusal(deps, factsOf(command, decided));
  if (stuck !== undefined) return refusedAttempt(stuck);
  const reserved = await reserveNiks(deps, command.familyId, command.input, decided);
  if (reserved.refusal !== undefined) return refusedAttempt(reserved.refusal);
  const outcome = await appendDecided(deps, command, facts.length, decided, digest);
  if ('position' in outcome) {
    const recorded = factsOf(command, decided, outcome);
    const status = outcome.status === 'appended' ? 'accepted' : 'repeated';
    return { result: acceptedFrom(status, command.familyId, recorded), facts: recorded };
  }
  await reserved.release();
  return outcome.status === 'subject-forgotten'
    ? refusedAttempt(refuse('SUBJECT_FORGOTTEN'))
    : { result: outcome, facts: [] };
};
