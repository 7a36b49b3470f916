import type { CopyRow } from '#libs/projections';

/*
 * Whoever asks for the last contact of each person in a period would have to sort all of them. So
 * every deed names the one after it: a deed is the last of a period when it lies in the period and
 * the next one does not.
 *
 * That holds as known now for everyone whose deeds are in one family; as known then it holds only
 * for those whose deeds became known in the order in which they were done, and stayed. The others
 * are few, and are sorted.
 */

/** Places of the values in a row of deeds, see the projection. */
const [PERSON, DAY, KIND, CATEGORY, HAZ, FACT, FROM, TO] = [1, 2, 3, 4, 7, 11, 12, 13] as const;

/** Whose order is as simple as it can be, whose only as known now, and whose never. */
export const CHAIN = { PLAIN: 0, NOW: 1, NEVER: 2 } as const;

type Links = readonly [day: string, known: string | null];

/** Not in the chain: the day before all days is never after the period. */
const APART: Links = ['-infinity', null];
const LAST: Links = ['infinity', null];

const isContact = (row: CopyRow): boolean => row[KIND] !== 'EGGS' && row[CATEGORY] !== null;

const CHAINS: readonly ((row: CopyRow) => boolean)[] = [
  isContact,
  (row) => isContact(row) && row[KIND] === 'MEASUREMENT',
  (row) => isContact(row) && row[HAZ] !== null,
];

const text = (row: CopyRow, place: number): string => String(row[place]);

const inOrder = (a: CopyRow, b: CopyRow): number => {
  for (const place of [DAY, FROM, FACT]) {
    const [x, y] = [text(a, place), text(b, place)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};

const isOpen = (row: CopyRow): boolean => row[TO] === null;

/** Known in the order in which they were done, and none of them taken back. */
const isPlain = (contacts: readonly CopyRow[]): boolean =>
  contacts.every(
    (row, n) =>
      isOpen(row) && (n === 0 || text(contacts[n - 1] as CopyRow, FROM) <= text(row, FROM)),
  );

const linksOf = (ordered: readonly CopyRow[]): ReadonlyMap<CopyRow, Links>[] =>
  CHAINS.map((belongs) => {
    const members = ordered.filter(belongs);
    return new Map(
      members.map((row, n) => {
        const next = members[n + 1];
        return [row, next === undefined ? LAST : [text(next, DAY), text(next, FROM)]];
      }),
    );
  });

/** The same rows, each with the deed after it in each chain, and how far that can be relied on. */
export const chained = (rows: readonly CopyRow[], travelled: ReadonlySet<string>): CopyRow[] => {
  const result: CopyRow[] = [];
  for (const [person, own] of Map.groupBy(rows, (row) => text(row, PERSON))) {
    const contacts = own.filter(isContact).sort(inOrder);
    const links = linksOf(contacts.filter(isOpen));
    const chain = travelled.has(person) ? CHAIN.NEVER : isPlain(contacts) ? CHAIN.PLAIN : CHAIN.NOW;
    for (const row of own)
      result.push([...row, ...links.flatMap((link) => link.get(row) ?? APART), chain]);
  }
  return result;
};
