interface Place {
  readonly personId: string;
  readonly familyId: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CURSOR = new RegExp(`^(${UUID})/(${UUID})$`);

/** The place of a row in the order of names, without the name. */
export const encodeCursor = ({ personId, familyId }: Place): string =>
  Buffer.from(`${personId}/${familyId}`).toString('base64url');

/** Undefined for a text that is no cursor of ours. */
export const decodeCursor = (cursor: string): Place | undefined => {
  const [, personId, familyId] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return personId === undefined || familyId === undefined ? undefined : { personId, familyId };
};

export const isCursor = (text: string): boolean => decodeCursor(text) !== undefined;
