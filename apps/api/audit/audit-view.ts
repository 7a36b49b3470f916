import { linksOf, type IndexedFact, type KeptAccess } from '#libs/audit';
import type { Fact, Language } from '#libs/domain/kernel';
import type { Entry } from '#libs/event-store';
import type { AccessDto } from './accesses.dto.js';
import type { AuditedFactDto, ChainDto, RawEntryDto } from './audited-fact.dto.js';
import type { IndexedFactDto } from './indexed-fact.dto.js';
import { anyTeller } from './tell-any.js';

/** As in an export of the log: what is hashed apart from what is not. */
export const rawEntry = ({ position, hash, ...entry }: Entry): RawEntryDto => ({
  position,
  hash,
  entry,
});

/** A row of the index, without its place, which is the database's own business. */
export const indexedView = (fact: IndexedFact, actorName: string | undefined): IndexedFactDto => ({
  id: fact.id,
  position: fact.position,
  stream: fact.stream,
  version: fact.version,
  type: fact.type,
  occurredAt: fact.occurredAt,
  recordedAt: fact.recordedAt,
  actor: fact.actor,
  ...(actorName === undefined ? {} : { actorName }),
  role: fact.role,
  area: fact.area,
  source: fact.source,
  commandId: fact.commandId,
  correlationId: fact.correlationId,
  ...(fact.refersTo === null ? {} : { refersTo: fact.refersTo }),
});

export const accessView = (access: KeptAccess, accountName: string | undefined): AccessDto => ({
  at: access.at,
  account: access.account,
  ...(accountName === undefined ? {} : { accountName }),
  role: access.role,
  area: access.area,
  action: access.action,
  ...(access.stream === undefined ? {} : { stream: access.stream }),
  status: access.status,
  requestId: access.requestId,
});

const chainOf = (version: number, entries: readonly Entry[]): ChainDto => {
  const links = linksOf(entries);
  const own = links.find((link) => link.version === version);
  if (own === undefined) throw new Error('a fact that was read is not in its stream');
  const broken = links.find(({ holds }) => !holds)?.version;
  return {
    link: own,
    wholeStreamHolds: broken === undefined,
    ...(broken === undefined ? {} : { firstBroken: broken }),
  };
};

/** One fact with its chain, in sentences as far as the stream could be opened. */
export const auditedFact = (
  entry: Entry,
  entries: readonly Entry[],
  facts: readonly Fact[],
  actorName: string | undefined,
  language: Language,
): AuditedFactDto => {
  const tell = anyTeller(facts, language);
  const sentenceOf = (id: string): { sentence?: string } => {
    const fact = facts.find((one) => one.id === id);
    return fact === undefined ? {} : { sentence: tell(fact) };
  };
  return {
    envelope: rawEntry(entry),
    chain: chainOf(entry.version, entries),
    ...sentenceOf(entry.id),
    ...(actorName === undefined ? {} : { actorName }),
    amendments: entries
      .filter(({ data }) => data['targetId'] === entry.id)
      .map(({ id, type, version, recordedAt }) => ({
        id,
        type,
        version,
        recordedAt,
        ...sentenceOf(id),
      })),
  };
};
