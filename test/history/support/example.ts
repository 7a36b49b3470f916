import type { Field, Fields } from '#libs/domain/kernel';
import { CHILD, FATHER, MOTHER } from './home.js';

const IDS: Readonly<Record<string, string>> = {
  motherId: MOTHER,
  partnerId: FATHER,
  formerHead: FATHER,
};

const valueOf = (name: string, field: Field): unknown => {
  if (field.kind === 'list') return field.of === undefined ? [] : [valueOf(name, field.of)];
  if (field.kind === 'group') return exampleOf(field.fields ?? {});
  if (field.kind === 'json') return {};
  if (field.kind === 'uuid') return IDS[name] ?? CHILD;
  return field.example ?? field.choices?.[0] ?? true;
};

/** Data of a fact, every field filled from its own example: the draft of a new fixture. */
export const exampleOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(name, field)]));
