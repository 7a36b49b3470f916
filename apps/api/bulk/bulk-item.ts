import type { CommandResult, FamilyCommand } from '#libs/commands';
import { isKelurahan } from '#libs/domain/area';
import { checkFields } from '#libs/domain/kernel';
import { derivedId } from '#libs/event-store';
import type { Account } from '#libs/identity';
import { isTooDeep } from '../requests/depth.js';
import { bulkItemFields } from './bulk.dto.js';

type Invalid = Extract<CommandResult, { status: 'invalid' }>;

interface Item {
  readonly commandId: string;
  readonly command: string;
  readonly familyId?: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly occurredAt?: string;
  readonly capturedAt?: string;
  readonly expectedVersion?: number;
}

const FOUNDING = 'RegisterFamily';

/** Reads one item of a bulk request; what is wrong with it becomes its own fate. */
export const readItem = (item: unknown, actor: Account): FamilyCommand | Invalid => {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || isTooDeep(item))
    return { status: 'invalid', problems: [{ path: 'command', code: 'NOT_A_GROUP' }] };
  const given = item as Readonly<Record<string, unknown>>;
  const problems = checkFields(bulkItemFields, given, '', { isKelurahan });
  if (problems.length > 0) return { status: 'invalid', problems };
  const { command, commandId, familyId, ...rest } = item as Item;
  if (familyId === undefined && command !== FOUNDING)
    return { status: 'invalid', problems: [{ path: 'familyId', code: 'REQUIRED' }] };
  return {
    ...rest,
    name: command,
    commandId,
    familyId: familyId ?? derivedId(commandId, 'family'),
    actor,
    source: 'PHONE',
    correlationId: commandId,
  };
};
