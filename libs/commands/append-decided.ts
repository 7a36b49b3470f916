import { toUtc, type Fact, type NewFact } from '#libs/domain/kernel';
import { factId, type AppendOutcome, type FactStore } from '#libs/event-store';
import { familyStream, type FamilyCommand } from './command.js';
import type { CommandDeps } from './deps.js';

const provenance = (command: FamilyCommand): Fact['by'] => ({
  commandId: command.commandId,
  correlationId: command.correlationId ?? command.commandId,
  ...(command.causationId === undefined ? {} : { causationId: command.causationId }),
  actor: command.actor.id,
  role: command.actor.role,
  area: command.actor.area,
  source: command.source,
});

/** Records what was decided on a family that had so many facts. */
export const appendDecided = (
  deps: CommandDeps,
  command: FamilyCommand,
  version: number,
  decided: readonly NewFact[],
  digest: string,
): ReturnType<FactStore['append']> =>
  deps.store.append(
    familyStream(command.familyId),
    version === 0 ? 'none' : version,
    decided,
    { ...provenance(command), commandDigest: digest },
    deps.pretend ? { demoNow: toUtc(deps.now()) } : {},
  );

type Recorded = Extract<AppendOutcome, { position: string }>;

/** The facts of a command as the log has them (without their hashes), or will have. */
export const factsOf = (
  command: FamilyCommand,
  decided: readonly NewFact[],
  recorded?: Recorded,
): readonly Fact[] => {
  const stream = familyStream(command.familyId);
  return decided.map((fact, ordinal) => ({
    ...fact,
    id: factId(command.commandId, stream, ordinal),
    stream,
    version: (recorded?.version ?? 0) - decided.length + 1 + ordinal,
    position: recorded?.position ?? '',
    recordedAt: recorded?.recordedAt ?? '',
    by: provenance(command),
    previousHash: '',
    hash: '',
  }));
};
