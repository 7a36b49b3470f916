import type pg from 'pg';
import type { AppendOutcome } from '../port.js';
import type { Append } from './batcher.js';

/** outcome, version, position, moment: see log.append. */
export type AppendRow = [string, number, string | null, string | null];

const TEXT = `SELECT outcome, last_version, last_position, moment
  FROM log.append($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

// Arrays are written here because pg would quote and escape every element, numbers too.
const plain = (values: readonly (string | number | undefined)[]): string =>
  `{${values.map((v) => v ?? 'NULL').join(',')}}`;

/** The call of `log.append` for a batch. Stream names and types hold nothing to escape (checkAppend). */
export const appendQuery = (batch: readonly Append[]): pg.QueryArrayConfig => {
  const facts = batch.flatMap((a) => a.facts);
  const { lengths, texts } = packed(facts);
  return {
    name: 'log-append',
    text: TEXT,
    rowMode: 'array',
    values: [
      plain(batch.map((a) => a.stream)),
      plain(batch.map((a) => a.expected)),
      plain(batch.map((a) => a.commandId)),
      batch.map((a) => a.commandDigest),
      batch.map((a) => a.demoNow ?? null),
      plain(batch.map((a) => a.facts.length)),
      plain(facts.map((f) => f.type)),
      plain(lengths),
      texts,
    ],
  };
};

/** All pieces end to end in one buffer, which goes over the wire as it is. */
const packed = (facts: Append['facts']): { lengths: number[]; texts: Buffer } => {
  const lengths: number[] = [];
  const pieces: string[] = [];
  for (const { head, rest, tail } of facts) {
    pieces.push(head, rest, tail);
    lengths.push(Buffer.byteLength(head), Buffer.byteLength(rest), Buffer.byteLength(tail));
  }
  return { lengths, texts: Buffer.from(pieces.join('')) };
};

export const outcomeOf = ([outcome, version, position, moment]: AppendRow): AppendOutcome => {
  switch (outcome) {
    case 'c':
      return { status: 'conflict', actual: version };
    case 'u':
      return { status: 'command-reused' };
    default:
      return {
        status: outcome === 'a' ? 'appended' : 'repeated',
        version,
        position: position as string,
        recordedAt: moment as string,
      };
  }
};
