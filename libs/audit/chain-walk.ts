import type { Position } from '#libs/domain/kernel';
import { hashOf, type Entry, type EventLog } from '#libs/event-store';
import type { ChainBreak, Rule } from './report.js';
import { StreamHeads } from './stream-heads.js';

/**
 * Holds each fact against the ones before it. After a break it goes on from what it found, so that
 * one changed fact is not told again for every fact behind it.
 */
export class ChainWalk {
  readonly heads = new StreamHeads();
  facts = 0;
  breaks = 0;
  firstBreak: ChainBreak | undefined;
  last: Position | undefined;
  #recordedAt = '';

  constructor(private readonly log: Pick<EventLog, 'distance'>) {}

  accept(entry: Entry): void {
    const { stream, version, position, recordedAt, previousHash, hash } = entry;
    const before = this.heads.of(stream);
    const check = (rule: Rule, holds: boolean, expected: string, found: string): void => {
      if (!holds) this.fail({ rule, stream, version, position, expected, found });
    };
    const step = this.log.distance(this.last, position);
    check('position', step === 1, `1 after ${this.last ?? 'the beginning'}`, position);
    check('recorded-at', recordedAt >= this.#recordedAt, `>= ${this.#recordedAt}`, recordedAt);
    check('version', version === before.version + 1, String(before.version + 1), String(version));
    check('previous-hash', previousHash === before.hash, before.hash, previousHash);
    const computed = computedHash(entry);
    check('hash', hash === computed, computed, hash);
    this.facts += 1;
    this.last = position;
    this.#recordedAt = recordedAt;
    this.heads.move(stream, entry);
  }

  fail(found: ChainBreak): void {
    this.breaks += 1;
    this.firstBreak ??= found;
  }
}

// A body that was tampered with may hold what no canonical text can, such as a lone surrogate.
const computedHash = (entry: Entry): string => {
  try {
    return hashOf(entry);
  } catch {
    return 'a body with a canonical form';
  }
};
