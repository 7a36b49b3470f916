import { areaName } from '#libs/domain/area';
import type { Fact, Language } from '#libs/domain/kernel';
import { seesOnlyServed, type Account } from '#libs/identity';
import type { ReceiptLine, ReceiptPage } from '#libs/read-models/figures';
import { tellerOf } from '../history/tell.js';
import type { Jejak } from '../jejak.js';
import { familyOf, namedIn, streamsOf } from './line-streams.js';
import { factsAsKnown, withoutPersonal } from './receipt-facts.js';
import { NOBODY, seenBy, type Seen } from './receipt-seen.js';
import type { ReceiptFactDto, ReceiptItemDto } from './receipt.dto.js';

/** Who reads, and in which language. */
export interface Reader {
  readonly account: Account;
  readonly language: Language;
  /** False leaves everybody's name out, whoever reads. */
  readonly named: boolean;
}

const told = (fact: Fact, seen: Seen, language: Language): ReceiptFactDto => {
  const familyId = familyOf(fact.stream);
  const shown = seen.mayOpen(familyId) ? fact : withoutPersonal(fact);
  const tell = tellerOf([shown], (personId) => seen.name(familyId, personId), language);
  const { id, type, occurredAt, recordedAt } = fact;
  return { id, type, occurredAt, recordedAt, sentence: tell(shown) };
};

const persons = ({ familyId, persons: ids }: ReceiptLine, seen: Seen): ReceiptItemDto['persons'] =>
  ids.map((personId) =>
    seen.mayOpen(familyId)
      ? { personId, name: seen.name(familyId, personId) ?? null }
      : { personId },
  );

/** The lines of a receipt with the persons and, in sentences, the facts that put them there. */
export const receiptItems = async (
  jejak: Jejak,
  { lines, knownAt, position }: Pick<ReceiptPage, 'lines' | 'knownAt' | 'position'>,
  { account, language, named }: Reader,
): Promise<readonly ReceiptItemDto[]> => {
  const ids = new Set(lines.flatMap((line) => line.facts));
  // Whether somebody has served a family stands in facts that no line names.
  const streams = seesOnlyServed(account.role)
    ? await streamsOf(jejak, lines)
    : await namedIn(jejak, lines, position);
  const familyIds = new Set([
    ...lines.map((line) => line.familyId),
    ...[...streams.keys()].map(familyOf),
  ]);
  const [facts, seen] = await Promise.all([
    factsAsKnown(jejak.facts, streams.values(), ids, knownAt),
    named ? seenBy(jejak, account, [...familyIds], streams) : NOBODY,
  ]);
  return lines.map((line) => ({
    familyId: line.familyId,
    mayOpen: seen.mayOpen(line.familyId),
    persons: persons(line, seen),
    categories: line.categories,
    kelurahan: line.kelurahan,
    kelurahanName: areaName(line.kelurahan),
    quantity: line.quantity,
    facts: line.facts.map((id) => {
      const fact = facts.get(id);
      if (fact === undefined) throw new Error(`a receipt names a fact that does not count: ${id}`);
      return told(fact, seen, language);
    }),
  }));
};
