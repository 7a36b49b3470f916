import { normalise, type Fact, type NewFact } from '#libs/domain/kernel';
import { uuid } from './ids.js';
import { BIDAN, factCalled, momentOfSpeech, type How, type Told } from './sentence.js';

/** The family all sentences speak of unless they say otherwise. */
export const FAMILY = uuid('family');

const USUAL_DAY = '2025-07-01';

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

/** What the log would make of a decided fact: the next of its stream, under the name given. */
export const recorded = (
  fact: NewFact,
  stream: readonly Fact[],
  { by = BIDAN, recordedAt, as }: How = {},
  familyId = FAMILY,
): Fact => {
  const version = stream.length + 1;
  const arrived = recordedAt ?? new Date(Date.parse(fact.capturedAt)).toISOString();
  return {
    ...fact,
    id: factCalled(as ?? `${familyId} ${version}`),
    stream: `family-${familyId}`,
    version,
    position: String(version),
    recordedAt: later(arrived, stream.at(-1)?.recordedAt),
    by: {
      commandId: uuid(`command ${familyId} ${version}`),
      correlationId: uuid(`command ${familyId} ${version}`),
      ...by,
      area: '19.71.04.1006',
      source: 'APP',
    },
    previousHash: '',
    hash: '',
  };
};

/** Facts of one family as told, in the order recorded. */
export const recordedAll = (told: readonly Told[], familyId = FAMILY): readonly Fact[] => {
  const stream: Fact[] = [];
  for (const { type, schema, data, how } of told) {
    const occurredAt = normalise(momentOfSpeech(how.on ?? USUAL_DAY));
    const capturedAt = how.recordedAt === undefined ? occurredAt : normalise(how.recordedAt);
    const warnings = (how.warnings ?? []).map((code) => ({ code }));
    const fact = { type, schema, data, occurredAt, capturedAt, warnings };
    stream.push(recorded(fact, stream, how, familyId));
  }
  return stream;
};
