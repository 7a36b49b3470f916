import { createSecretKey, randomUUID } from 'node:crypto';
import { currentStay, familyAt, familyFacts } from '#libs/domain/family';
import { createFactStore, LogUnavailable, type EventLog, type FactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import { attemptCommand } from '../attempt.js';
import { familyStream, type CommandResult, type FamilyCommand } from '../command.js';
import type { CommandDeps } from '../deps.js';
import { executeFamilyCommand } from '../execute.js';
import { memoryNikDirectory } from '../nik-directory.js';

export const ASAM = '19.71.04.1006';
export const BACANG = '19.71.01.1006';
export const KADER = { id: 'kader-siti', role: 'KADER_TPK', area: ASAM };
export const DP3AKB = { id: 'admin-ani', role: 'DP3AKB', area: '19.71' };
export const NIK = '1971044903950001';

/** What befalls the next append: it is refused unheard, or done and its answer lost with the process. */
export type Fault = 'away' | 'lost';

type Sent = Partial<FamilyCommand> & Pick<FamilyCommand, 'name' | 'familyId'>;

/** A desk at which commands are taken in, over a log in memory that fails when it is told to. */
export interface Desk {
  readonly deps: CommandDeps;
  readonly log: EventLog;
  readonly stuck: CommandResult[];
  /** For the next appends, one each; undefined for one that goes well. */
  readonly faults: (Fault | undefined)[];
  /** Runs once, between the reading and the appending of the next command. */
  meanwhile(work: () => Promise<unknown>): void;
  /** Another process at the same log, which shares neither queues nor faults; one attempt. */
  beside(permission: string, command: Sent): Promise<CommandResult>;
  send(command: Sent): Promise<CommandResult>;
  /** Types of a family's facts, in order. */
  types(familyId: string): Promise<readonly string[]>;
  /** Who is in a family now, by person id. */
  members(familyId: string): Promise<readonly string[]>;
}

const whole = (command: Sent): FamilyCommand => ({
  commandId: randomUUID(),
  input: {},
  actor: KADER,
  source: 'APP',
  ...command,
});

export const openDesk = (): Desk => {
  const NOW = Date.parse('2025-07-14T05:00:00Z');
  const log = createMemoryLog({ now: () => NOW });
  const keyed = createKeyedHash(createSecretKey(Buffer.alloc(32, 3)));
  const vault = createMemoryVault();
  const plain = createFactStore({ log, vault, keyed, definitions: familyFacts });
  const faults: (Fault | undefined)[] = [];
  const stuck: CommandResult[] = [];
  let between: (() => Promise<unknown>) | undefined;
  const store: FactStore = {
    ...plain,
    async append(...given) {
      const [work, fault] = [between, faults.shift()];
      between = undefined;
      await work?.();
      if (fault === 'away') throw new LogUnavailable('the log is away');
      const outcome = await plain.append(...given);
      if (fault === 'lost') throw new LogUnavailable('the answer was lost');
      return outcome;
    },
  };
  const deps: CommandDeps = {
    store,
    directory: memoryNikDirectory(() => NOW),
    keyed,
    now: () => NOW,
    onStuck: (result) => stuck.push(result),
  };
  return {
    deps,
    log,
    stuck,
    faults,
    meanwhile(work) {
      between = work;
    },
    send: (command) => executeFamilyCommand(deps, whole(command)),
    beside: async (permission, command) =>
      (await attemptCommand({ ...deps, store: plain }, whole(command), { permission })).result,
    types: async (familyId) =>
      (await log.readStream(familyStream(familyId))).map(({ type }) => type),
    members: async (familyId) =>
      [...familyAt(await plain.readStream(familyStream(familyId))).persons.values()]
        .filter((person) => currentStay(person) !== undefined)
        .map(({ id }) => id),
  };
};

const mother = (nik: string | undefined) => ({
  name: 'Siti Contoh',
  ...(nik === undefined ? { nikStatus: 'ABSENT' } : { nik, nikStatus: 'DECLARED' }),
  sex: 'P',
  birthDate: '1995-03-09',
  role: 'ISTRI',
});

const child = {
  name: 'Budi Contoh',
  nikStatus: 'ABSENT',
  sex: 'L',
  birthDate: '2024-08-15',
  role: 'ANAK',
};

/** Input of a registration: a mother, with her number if one is given, and her child. */
export const household = (nik?: string, kelurahan = ASAM): Readonly<Record<string, unknown>> => ({
  kelurahan,
  posyandu: 'Melati 2',
  residency: 'KTP_PANGKALPINANG',
  persons: [mother(nik), child],
});

/** Registers a family and returns its id with those of its members, in the order of the input. */
export const registered = async (
  desk: Desk,
  nik?: string,
): Promise<{ readonly familyId: string; readonly persons: readonly string[] }> => {
  const familyId = randomUUID();
  const result = await desk.send({ name: 'RegisterFamily', familyId, input: household(nik) });
  if (result.status !== 'accepted') throw new Error(JSON.stringify(result));
  return { familyId, persons: result.facts.flatMap(({ personId }) => personId ?? []) };
};
