import type { KeyObject } from 'node:crypto';
import type { Fact, NewFact } from '#libs/domain/kernel';
import type { KeyedHash, KeyVault } from '#libs/privacy';
import { canonical } from './canonical.js';
import type { FactStore } from './fact-store.js';
import { factId } from './ids.js';
import type { Entry, EntryBody, EventLog } from './port.js';
import { seal, unseal } from './sealing.js';
import { split, UnreadableFact, upcast, type FactShape, type Split } from './shape.js';

export interface FactStoreParts {
  readonly log: EventLog;
  readonly vault: KeyVault;
  readonly keyed: KeyedHash;
  /** Every kind of fact of every stream, by type. */
  readonly definitions: ReadonlyMap<string, FactShape>;
}

/** Keyed digest of a command: tells a repeated command from another one under the same id. */
export const commandDigest = (keyed: KeyedHash, command: unknown): string =>
  keyed.hash('command', canonical(command));

export const createFactStore = (parts: FactStoreParts): FactStore => {
  const { log, vault, keyed } = parts;
  const shapes = checkedShapes(parts.definitions);
  const shapeOf = (type: string): FactShape => {
    const shape = shapes.get(type);
    if (shape === undefined) throw new UnreadableFact(`No definition of ${type}`);
    return shape;
  };
  const open = async (entries: readonly Entry[]): Promise<readonly Fact[]> => {
    const subjects = new Set<string>();
    for (const entry of entries) for (const part of entry.sealed) subjects.add(part.subject);
    const keys = subjects.size === 0 ? NO_KEYS : await vault.find([...subjects]);
    return entries.map((entry) => opened(entry, shapeOf(entry.type), keys));
  };
  return {
    log,
    async append(stream, expected, facts, meta, options) {
      const splits = facts.map((fact) =>
        split(currentShape(shapeOf(fact.type), fact), stream, fact),
      );
      const subjects = new Set<string>();
      for (const { sealed, subject } of splits) if (sealed !== undefined) subjects.add(subject);
      const keys = subjects.size === 0 ? NO_KEYS : await vault.obtain([...subjects]);
      for (const subject of subjects)
        if (!keys.has(subject)) return { status: 'subject-forgotten', subject };
      const digest = meta.commandDigest ?? commandDigest(keyed, facts);
      const bodies = facts.map((fact, ordinal) =>
        sealedBody(fact, factId(meta.commandId, stream, ordinal), splits[ordinal] as Split, keys),
      );
      return log.append(stream, expected, bodies, { ...meta, commandDigest: digest }, options);
    },
    readStream: async (stream, options) => open(await log.readStream(stream, options)),
    readStreams: async (streams) =>
      Map.groupBy(await open(await log.readStreams(streams)), (f) => f.stream),
    open,
  };
};

const NO_KEYS: ReadonlyMap<string, KeyObject> = new Map();

// Sealing looks at the top level only, so a sealed field further down would be stored in the clear.
const checkedShapes = (
  definitions: ReadonlyMap<string, FactShape>,
): ReadonlyMap<string, FactShape> => {
  for (const shape of definitions.values())
    for (const [name, field] of Object.entries(shape.fields))
      if (!field.sealed && hidesSealed(field))
        throw new TypeError(`${shape.type}.${name}: only a whole top-level field can be sealed`);
  return definitions;
};

const hidesSealed = (field: FactShape['fields'][string]): boolean =>
  [...Object.values(field.fields ?? {}), ...(field.of === undefined ? [] : [field.of])].some(
    (inner) => inner.sealed || hidesSealed(inner),
  );

const currentShape = (shape: FactShape, fact: NewFact): FactShape => {
  if (fact.schema !== shape.schema)
    throw new TypeError(`${fact.type} is recorded with schema ${shape.schema} only`);
  return shape;
};

const sealedBody = (
  fact: NewFact,
  id: string,
  { data, sealed, subject }: Split,
  keys: ReadonlyMap<string, KeyObject>,
): EntryBody => ({
  id,
  type: fact.type,
  schema: fact.schema,
  occurredAt: fact.occurredAt,
  capturedAt: fact.capturedAt,
  data,
  sealed:
    sealed === undefined
      ? []
      : [seal({ id, type: fact.type }, subject, keys.get(subject) as KeyObject, sealed)],
  warnings: fact.warnings,
});

const opened = (entry: Entry, shape: FactShape, keys: ReadonlyMap<string, KeyObject>): Fact => {
  let data = entry.data;
  for (const part of entry.sealed) {
    const key = keys.get(part.subject);
    if (key !== undefined) data = { ...data, ...unseal(entry, part, key) };
  }
  const { commandDigest: _, ...by } = entry.meta;
  return {
    id: entry.id,
    type: entry.type,
    schema: shape.schema,
    stream: entry.stream,
    version: entry.version,
    position: entry.position,
    occurredAt: entry.occurredAt,
    capturedAt: entry.capturedAt,
    recordedAt: entry.recordedAt,
    data: entry.schema === shape.schema ? data : upcast(shape, entry.schema, data),
    warnings: entry.warnings,
    by,
    previousHash: entry.previousHash,
    hash: entry.hash,
  };
};
