import { isKelurahan } from '#libs/domain/area';
import {
  checkFields,
  isDay,
  isInstant,
  normalise,
  toLocal,
  type Problem,
} from '#libs/domain/kernel';
import type { CommandDef, LocalInstant } from '#libs/domain/kernel';
import type { FamilyState } from '#libs/domain/family';
import type { FamilyCommand } from './command.js';

/** Clocks of phones run ahead a little; more than this is a mistake. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export interface Moments {
  readonly occurredAt: LocalInstant;
  readonly capturedAt: LocalInstant;
}

const momentProblem = (path: string, text: unknown, now: number): Problem[] => {
  if (text === undefined) return [];
  if (typeof text !== 'string' || !(isDay(text) || isInstant(text)))
    return [{ path, code: 'NOT_A_MOMENT' }];
  return Date.parse(normalise(text)) > now + CLOCK_TOLERANCE_MS
    ? [{ path, code: 'IN_FUTURE' }]
    : [];
};

/** Everything wrong with a command before any fact is read. */
export const commandProblems = (
  def: CommandDef<FamilyState>,
  command: FamilyCommand,
  now: number,
): readonly Problem[] => [
  ...momentProblem('occurredAt', command.occurredAt, now),
  ...momentProblem('capturedAt', command.capturedAt, now),
  ...checkFields(def.fields, command.input, '', { isKelurahan }),
];

/** When it happened and when it was taken down; what the client leaves out is now. */
export const momentsOf = (command: FamilyCommand, now: number): Moments => {
  const arrived = toLocal(now);
  const capturedAt = command.capturedAt === undefined ? arrived : normalise(command.capturedAt);
  const occurredAt = command.occurredAt === undefined ? capturedAt : normalise(command.occurredAt);
  return { occurredAt, capturedAt };
};
