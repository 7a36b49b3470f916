import { familyCommands } from '#libs/domain/family';
import { derivedId, factId, type BulkFact } from '#libs/event-store';
import { changed, changeFor, numbersIn, otherId, OtherNumbers } from './other-people.js';
import type { PaperFact } from './paper-store.js';

const REACTIONS = [...familyCommands.values()].filter((def) => def.reaction).map((def) => def.name);

const familyOf = (stream: string): string => stream.slice('family-'.length);

/**
 * The facts of a city, and those of copies of it: other people in the same places with the same
 * lives. Ids that are derived from others (facts, reactions) are derived from the others' ids, so
 * that whoever repeats a command or a reaction finds it done.
 */
export class Copies {
  readonly #originals: ReadonlyMap<string, PaperFact>;
  readonly #numbers: OtherNumbers;
  readonly #actors: ReadonlySet<string>;

  constructor(facts: readonly PaperFact[]) {
    this.#originals = new Map(facts.map((fact) => [fact.id, fact]));
    this.#numbers = new OtherNumbers(facts.flatMap(({ fact }) => numbersIn(fact.data)));
    this.#actors = new Set(facts.map(({ meta }) => meta.actor));
  }

  /** The same fact in one copy; copy 0 is the city itself. */
  of(original: PaperFact, copy: number): BulkFact {
    const { commandDigest: _digest, ...meta } = original.meta;
    if (copy === 0) return { ...original, meta };
    const idOf = (id: string): string => this.#idOf(id, copy);
    const { fact, ordinal, recordedAt } = original;
    const stream = this.#streamOf(original.stream, copy);
    const commandId = this.#commandOf(original, copy);
    return {
      id: factId(commandId, stream, ordinal),
      stream,
      ordinal,
      recordedAt,
      fact: {
        ...fact,
        data: changed(fact.data, changeFor(copy, this.#numbers, idOf)) as typeof fact.data,
      },
      meta: {
        ...meta,
        commandId,
        correlationId: idOf(meta.correlationId),
        ...(meta.causationId === undefined ? {} : { causationId: idOf(meta.causationId) }),
      },
    };
  }

  #streamOf(stream: string, copy: number): string {
    return `family-${otherId(familyOf(stream), copy)}`;
  }

  #commandOf({ meta: { commandId, causationId } }: PaperFact, copy: number): string {
    if (causationId !== undefined)
      for (const name of REACTIONS)
        if (derivedId(causationId, name) === commandId)
          return derivedId(this.#idOf(causationId, copy), name);
    return otherId(commandId, copy);
  }

  #idOf(id: string, copy: number): string {
    // Who works in the city works for all of it.
    if (this.#actors.has(id)) return id;
    const original = this.#originals.get(id);
    return original === undefined
      ? otherId(id, copy)
      : factId(
          this.#commandOf(original, copy),
          this.#streamOf(original.stream, copy),
          original.ordinal,
        );
  }
}
