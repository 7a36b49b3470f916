import type { KeyObject } from 'node:crypto';
import type { NewFact } from '#libs/domain/kernel';
import type { KeyedHash, KeyVault } from '#libs/privacy';
import { NO_HASH, sha256 } from '../canonical.js';
import { commandDigest } from '../codec.js';
import { complete, render } from '../render.js';
import { seal } from '../sealing.js';
import { split, UnreadableFact, type FactShape } from '../shape.js';
import type { Entry, EntryBody, EntryMeta, StreamId } from '../port.js';

/** One fact that is to be recorded at a moment of its own. */
export interface BulkFact {
  readonly id: string;
  readonly stream: StreamId;
  readonly fact: NewFact;
  readonly meta: Omit<EntryMeta, 'commandDigest'>;
  readonly ordinal: number;
  /** UTC; never before that of the fact before. */
  readonly recordedAt: string;
}

export interface ComposerParts {
  readonly vault: KeyVault;
  readonly keyed: KeyedHash;
  readonly definitions: ReadonlyMap<string, FactShape>;
}

interface Head {
  readonly version: number;
  readonly hash: string;
}

/**
 * Makes whole entries, sealed and chained as the log itself makes them, for a sink that takes them
 * over as they are. Into a log that nobody else writes to: it keeps the heads of all streams itself.
 */
export class Composer {
  readonly #heads = new Map<StreamId, Head>();
  #position = 0n;

  constructor(private readonly parts: ComposerParts) {}

  /** Tells it of an entry that is there already, in order of position. */
  resume({ stream, version, hash, position }: Entry): void {
    this.#heads.set(stream, { version, hash });
    this.#position = BigInt(position);
  }

  /** The entries of these facts, which follow each other. Throws for a forgotten subject. */
  async compose(facts: readonly BulkFact[]): Promise<readonly Entry[]> {
    const splits = facts.map(({ fact, stream }) => split(this.#shapeOf(fact), stream, fact));
    const subjects = new Set(splits.flatMap((s) => (s.sealed === undefined ? [] : s.subject)));
    const keys = await this.parts.vault.obtain([...subjects]);
    return facts.map((one, i) => {
      const { data, sealed, subject } = splits[i] as (typeof splits)[0];
      const { id, fact } = one;
      const { type, schema, occurredAt, capturedAt, warnings } = fact;
      const body: EntryBody = {
        id,
        type,
        schema,
        occurredAt,
        capturedAt,
        data,
        sealed:
          sealed === undefined ? [] : [seal({ id, type }, subject, keyOf(keys, subject), sealed)],
        warnings,
      };
      return this.#entry(one, body);
    });
  }

  #entry({ stream, meta, ordinal, recordedAt, fact }: BulkFact, body: EntryBody): Entry {
    const before = this.#heads.get(stream) ?? { version: 0, hash: NO_HASH };
    const version = before.version + 1;
    const whole = {
      ...meta,
      commandDigest: commandDigest(this.parts.keyed, [fact.type, fact.data]),
    };
    const [rendered] = render(stream, [body], whole, ordinal);
    if (rendered === undefined) throw new Error('a fact that was rendered is not there');
    const hash = sha256(complete(rendered, before.hash, recordedAt, version));
    this.#heads.set(stream, { version, hash });
    this.#position += 1n;
    return {
      ...body,
      meta: whole,
      ordinal,
      stream,
      version,
      position: String(this.#position),
      recordedAt,
      previousHash: before.hash,
      hash,
    };
  }

  #shapeOf({ type, schema }: NewFact): FactShape {
    const shape = this.parts.definitions.get(type);
    if (shape?.schema !== schema) throw new UnreadableFact(`No definition of ${type} ${schema}`);
    return shape;
  }
}

const keyOf = (keys: ReadonlyMap<string, KeyObject>, subject: string): KeyObject => {
  const key = keys.get(subject);
  if (key === undefined) throw new Error('a subject of these facts was forgotten');
  return key;
};
