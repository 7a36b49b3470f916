import { familyStream } from '#libs/commands';
import { areaName } from '#libs/domain/area';
import type { Fact, Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import type { ChangeLine } from '#libs/read-models/figures';
import { tellerOf } from '../history/tell.js';
import type { Jejak } from '../jejak.js';
import type { ChangeItemDto } from './changes.dto.js';
import { withoutPersonal } from './receipt-facts.js';
import { seenBy, type Seen } from './receipt-seen.js';
import type { ReceiptFactDto } from './receipt.dto.js';

const toldFacts = (
  { familyId, facts: ids }: ChangeLine,
  stream: readonly Fact[],
  seen: Seen,
  language: Language,
): readonly ReceiptFactDto[] => {
  // A correction is told with what it corrected, so the whole family is at hand.
  const shown = seen.mayOpen(familyId) ? stream : stream.map(withoutPersonal);
  const tell = tellerOf(shown, (personId) => seen.name(familyId, personId), language);
  const byId = new Map(shown.map((fact) => [fact.id, fact]));
  return ids.map((id) => {
    const fact = byId.get(id);
    if (fact === undefined) throw new Error(`a change names a fact that is not there: ${id}`);
    const { type, occurredAt, recordedAt } = fact;
    return { id, type, occurredAt, recordedAt, sentence: tell(fact) };
  });
};

/** Those whom a part of a difference is about, with the facts that made it, as recorded. */
export const changeItems = async (
  jejak: Jejak,
  lines: readonly ChangeLine[],
  account: Account,
  language: Language,
): Promise<readonly ChangeItemDto[]> => {
  const familyIds = [...new Set(lines.map((line) => line.familyId))];
  const entries = await jejak.facts.log.readStreams(familyIds.map(familyStream));
  const streams = Map.groupBy(entries, ({ stream }) => stream);
  const [facts, seen] = await Promise.all([
    jejak.facts.open(entries),
    seenBy(jejak, account, familyIds, streams),
  ]);
  const byStream = Map.groupBy(facts, ({ stream }) => stream);
  return lines.map((line) => {
    const { familyId, personId, kelurahan, value } = line;
    const mayOpen = seen.mayOpen(familyId);
    return {
      familyId,
      mayOpen,
      ...(personId === null ? {} : { personId }),
      ...(personId === null || !mayOpen ? {} : { name: seen.name(familyId, personId) ?? null }),
      kelurahan,
      kelurahanName: areaName(kelurahan),
      value,
      facts: toldFacts(line, byStream.get(familyStream(familyId)) ?? [], seen, language),
    };
  });
};
