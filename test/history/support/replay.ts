import { familyAt, familyFacts, history } from '#libs/domain/family';
import { upcast } from '../../../libs/event-store/shape.js';
import { effectOf, type Effect } from './effect.js';
import { home, placed } from './home.js';

/** What was recorded, under the schema of its day; never edited, whatever becomes of its kind. */
export interface Recorded {
  readonly type: string;
  readonly schema: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A fact as it was once shipped, with all that has to be there for it to mean something. */
export interface Fixture extends Recorded {
  /** What happened in the home of the fixtures before. */
  readonly given?: readonly Recorded[];
  readonly told: { readonly id: string; readonly en: string };
  /** What becomes another in the family by it, see `effectOf`. */
  readonly effect: Effect;
}

/** What today's program makes of a fact of any schema. */
export const replay = ({ given = [], ...one }: Omit<Fixture, 'told' | 'effect'>) => {
  const facts = [...home];
  for (const { type, schema, data } of [...given, one]) {
    const shape = familyFacts.get(type);
    if (shape === undefined) throw new Error('this kind of fact is gone, which must never be');
    facts.push(placed(facts.length + 1, type, shape.schema, upcast(shape, schema, data)));
  }
  const sentence = (language: 'id' | 'en'): string =>
    history(facts, language).at(-1)?.sentence ?? '';
  return {
    told: { id: sentence('id'), en: sentence('en') },
    effect: effectOf(familyAt(facts.slice(0, -1)), familyAt(facts)),
  };
};
