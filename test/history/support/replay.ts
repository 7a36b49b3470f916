import { familyAt, history } from '#libs/domain/family';
import { upcast, type FactShape } from '../../../libs/event-store/shape.js';
import { home, placed } from './home.js';

/** A fact as it was once shipped: never edited, whatever becomes of its kind. */
export interface Fixture {
  readonly type: string;
  readonly schema: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly told: { readonly id: string; readonly en: string };
  /** What the home of the fixtures is after it. */
  readonly state: unknown;
}

const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      item instanceof Map ? Object.fromEntries(item) : item instanceof Set ? [...item] : item,
    ),
  );

/** What today's program makes of a fact of any schema. */
export const replay = (
  shape: FactShape,
  schema: number,
  data: Readonly<Record<string, unknown>>,
): Pick<Fixture, 'told' | 'state'> => {
  const fact = placed(home.length + 1, shape.type, shape.schema, upcast(shape, schema, data));
  const facts = [...home, fact];
  const sentence = (language: 'id' | 'en'): string =>
    history(facts, language).at(-1)?.sentence ?? '';
  return { told: { id: sentence('id'), en: sentence('en') }, state: plain(familyAt(facts)) };
};
