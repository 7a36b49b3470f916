import type { NewFact } from '#libs/domain/kernel';
import type { Accepted } from './command.js';

/** Facts of one command, as the log has them. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly warnings: NewFact['warnings'];
}

const named = ({
  id,
  type,
  data,
}: Pick<Recorded, 'id' | 'type' | 'data'>): Accepted['facts'][0] => ({
  id,
  type,
  ...(typeof data['personId'] === 'string' ? { personId: data['personId'] } : {}),
});

/** The answer to a command from the facts it led to, in their order. */
export const acceptedFrom = (
  status: Accepted['status'],
  familyId: string,
  facts: readonly Recorded[],
): Accepted => {
  const last = facts.at(-1);
  if (last === undefined) throw new Error('an accepted command has at least one fact');
  return {
    status,
    familyId,
    version: last.version,
    position: last.position,
    recordedAt: last.recordedAt,
    facts: facts.map(named),
    warnings: facts.flatMap((fact) => fact.warnings),
  };
};
