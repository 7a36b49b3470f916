import { familyFacts } from '#libs/domain/family';
import type { Entry } from '#libs/event-store';

const WORDS: readonly string[] = ['text', 'digits'];

/** Kinds of fact whose sealed part holds more than words: a birth date, or changes of anything. */
const telling: ReadonlySet<string> = new Set(
  [...familyFacts.values()]
    .filter(({ fields }) =>
      Object.values(fields).some(({ sealed, kind }) => sealed && !WORDS.includes(kind)),
    )
    .map(({ type }) => type),
);

/**
 * An entry without a sealed part that holds only names, numbers and notes. No rule asks for those,
 * and opening them would cost more than everything else.
 */
export const withoutQuietWords = (entry: Entry): Entry =>
  entry.sealed.length === 0 || telling.has(entry.type) ? entry : { ...entry, sealed: [] };
