import { areaName } from '#libs/domain/area';
import type { Fact, Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import type { ChangeLine } from '#libs/read-models/figures';
import { tellerOf } from '../history/tell.js';
import type { Jejak } from '../jejak.js';
import type { ChangeItemDto } from './changes.dto.js';
import { familyOf, streamsOf } from './line-streams.js';
import { withoutPersonal } from './receipt-facts.js';
import { seenBy, type Seen } from './receipt-seen.js';
import type { ReceiptFactDto } from './receipt.dto.js';

/** Tells facts as they were recorded; a correction with what it corrected. */
const tellingOf = (
  streams: ReadonlyMap<string, readonly Fact[]>,
  seen: Seen,
  language: Language,
): ReadonlyMap<string, () => ReceiptFactDto> => {
  const told = new Map<string, () => ReceiptFactDto>();
  for (const [stream, facts] of streams) {
    const familyId = familyOf(stream);
    const shown = seen.mayOpen(familyId) ? facts : facts.map(withoutPersonal);
    const tell = tellerOf(shown, (personId) => seen.name(familyId, personId), language);
    for (const fact of shown) {
      const { id, type, occurredAt, recordedAt } = fact;
      told.set(id, () => ({ id, type, occurredAt, recordedAt, sentence: tell(fact) }));
    }
  }
  return told;
};

/** Those whom a part of a difference is about, with the facts that made it, as recorded. */
export const changeItems = async (
  jejak: Jejak,
  lines: readonly ChangeLine[],
  account: Account,
  language: Language,
): Promise<readonly ChangeItemDto[]> => {
  const streams = await streamsOf(
    jejak,
    lines.map((line) => ({ ...line, persons: line.personId === null ? [] : [line.personId] })),
  );
  const familyIds = [...streams.keys()].map(familyOf);
  const [facts, seen] = await Promise.all([
    jejak.facts.open([...streams.values()].flat()),
    seenBy(jejak, account, familyIds, streams),
  ]);
  const byStream = Map.groupBy(facts, ({ stream }) => stream);
  const telling = tellingOf(byStream, seen, language);
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
      facts: line.facts.map((id) => {
        const told = telling.get(id);
        if (told === undefined) throw new Error(`a change names a fact that is not there: ${id}`);
        return told();
      }),
    };
  });
};
