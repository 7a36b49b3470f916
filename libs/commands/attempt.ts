import { decideFamily } from '#libs/domain/family';
import { dayOf, isRefusal, refuse, toLocal, toUtc } from '#libs/domain/kernel';
import {
  commandDigest,
  derivedId,
  factId,
  type AppendOutcome,
  type FactStore,
} from '#libs/event-store';
import type { Fact, NewFact, Refusal } from '#libs/domain/kernel';
import { authoriseCommand } from '#libs/identity/roles';
import { momentsOf } from './check-command.js';
import { familyStream, type CommandResult, type FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';
import { kelurahanOf } from './family-area.js';
import { reserveNiks } from './nik-uniqueness.js';
import { acceptedFrom } from './outcome.js';

/** The command that a family begins with; every other needs a family that is there. */
const FOUNDING = 'RegisterFamily';

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

/** The family's facts and, if this command is among their causes, its outcome again. */
const recordedBefore = async (
  deps: CommandDeps,
  command: FamilyCommand,
  digest: string,
): Promise<{ facts: readonly Fact[]; again?: CommandResult }> => {
  const entries = await deps.store.log.readStream(familyStream(command.familyId));
  const facts = await deps.store.open(entries);
  const own = entries.filter((entry) => entry.meta.commandId === command.commandId);
  if (own.length === 0) return { facts };
  if (own[0]?.meta.commandDigest !== digest) return { facts, again: { status: 'command-reused' } };
  const recorded = facts.filter((fact) => fact.by.commandId === command.commandId);
  return { facts, again: acceptedFrom('repeated', command.familyId, recorded) };
};

const decide = (
  deps: CommandDeps,
  command: FamilyCommand,
  facts: readonly Fact[],
): readonly NewFact[] | Refusal => {
  const now = deps.now();
  return decideFamily(command.name, command.input, facts, {
    ...momentsOf(command, now),
    today: dayOf(toLocal(now)),
    receivedAt: toUtc(now),
    actor: command.actor.id,
    role: command.actor.role,
    newId: (name) => derivedId(command.commandId, name),
  });
};

const append = (
  deps: CommandDeps,
  command: FamilyCommand,
  facts: readonly Fact[],
  decided: readonly NewFact[],
  commandDigest: string,
): ReturnType<FactStore['append']> =>
  deps.store.append(
    familyStream(command.familyId),
    facts.length === 0 ? 'none' : facts.length,
    decided,
    {
      commandId: command.commandId,
      commandDigest,
      correlationId: command.correlationId ?? command.commandId,
      ...(command.causationId === undefined ? {} : { causationId: command.causationId }),
      actor: command.actor.id,
      role: command.actor.role,
      area: command.actor.area,
      source: command.source,
    },
    deps.pretend ? { demoNow: toUtc(deps.now()) } : {},
  );

const acceptedAs = (
  status: 'accepted' | 'repeated',
  command: FamilyCommand,
  decided: readonly NewFact[],
  { version, position, recordedAt }: Extract<AppendOutcome, { position: string }>,
): CommandResult =>
  acceptedFrom(
    status,
    command.familyId,
    decided.map(({ type, data, warnings }, ordinal) => ({
      id: factId(command.commandId, familyStream(command.familyId), ordinal),
      type,
      data,
      warnings,
      version,
      position,
      recordedAt,
    })),
  );

/** Reads, decides and appends once. `conflict` means that someone else was faster. */
export const attemptCommand = async (
  deps: CommandDeps,
  command: FamilyCommand,
  permission: string,
): Promise<CommandResult> => {
  const digest = digestOf(deps, command);
  const { facts, again } = await recordedBefore(deps, command, digest);
  // Before anything else: the command itself may have moved the family out of the actor's area.
  if (again?.status === 'repeated') return again;
  const denied = authoriseCommand(command.actor, permission, kelurahanOf(facts, command));
  if (denied !== undefined) return refused(denied);
  if (again !== undefined) return again;
  if (facts.length === 0 && command.name !== FOUNDING) return refused(refuse('FAMILY_NOT_FOUND'));
  const { expectedVersion } = command;
  if (expectedVersion !== undefined && expectedVersion !== facts.length)
    return { status: 'conflict', actual: facts.length };
  const decided = decide(deps, command, facts);
  if (isRefusal(decided)) return refused(decided);
  const reserved = await reserveNiks(deps, command.familyId, command.input, decided);
  if (reserved.refusal !== undefined) return refused(reserved.refusal);
  const outcome = await append(deps, command, facts, decided, digest);
  switch (outcome.status) {
    case 'appended':
      return acceptedAs('accepted', command, decided, outcome);
    case 'repeated':
      return acceptedAs('repeated', command, decided, outcome);
    case 'subject-forgotten':
      await reserved.release();
      return refused(refuse('SUBJECT_FORGOTTEN'));
    case 'conflict':
    case 'command-reused':
      await reserved.release();
      return outcome;
  }
};
