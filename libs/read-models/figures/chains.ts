import type { CopyRow } from '#libs/projections';

/*
 * Whoever asks for the last contact of each person in a period would have to sort all of them. So
 * every deed names the one after it: a deed is the last of a period when it lies in the period and
 * the next one does not.
 *
 * That holds at any moment of knowledge for those whose deeds became known in the order in which
 * they were done, and stayed; for the others from the moment on after which nothing changed. Whoever
 * changed families has deeds that do not know of each other. Who cannot be relied on is sorted.
 */

/** Places of the values in a row of deeds, see the projection. */
const [PERSON, DAY, KIND, CATEGORY, HAZ, FACT, FROM, TO] = [1, 2, 3, 4, 7, 13, 14, 15] as const;

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

/** The moment of knowledge from which on the links of these deeds hold. */
const heldFrom = (contacts: readonly CopyRow[], travelled: boolean): string => {
  if (travelled) return 'infinity';
  if (isPlain(contacts)) return '-infinity';
  const moments = contacts.map((row) => text(row, isOpen(row) ? FROM : TO));
  return moments.reduce((latest, moment) => (moment > latest ? moment : latest));
};

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
    const held = heldFrom(contacts, travelled.has(person));
    for (const row of own)
      result.push([...row, ...links.flatMap((link) => link.get(row) ?? APART), held]);
  }
  return result;
};
