import type { CatalogueField, Entry } from '../../../system/api/family-types.js';
import { today } from '../../../system/clocks.js';
import type { Values } from './draft.js';

const NUMBERS = new Set(['integer', 'decimal']);

/** A number as people here write it, with a comma; what is none is sent as typed, to be told so. */
const asNumber = (text: string): number | string => {
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : text;
};

const ofGroup = (field: CatalogueField, value: unknown): unknown => {
  const inner = filled(field.fields ?? [], (value ?? {}) as Values);
  return inner.length === 0 && !field.required ? undefined : Object.fromEntries(inner);
};

const valueOf = (field: CatalogueField, value: unknown): unknown => {
  if (field.kind === 'group') return ofGroup(field, value);
  if (field.kind === 'flag') return field.required ? value === true : value;
  if (field.kind === 'list') return Array.isArray(value) ? value : field.required ? [] : undefined;
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  return NUMBERS.has(field.kind) ? asNumber(value) : value;
};

const filled = (fields: readonly CatalogueField[], values: Values): [string, unknown][] =>
  fields.flatMap((field) => {
    const value = valueOf(field, values[field.name]);
    return value === undefined ? [] : [[field.name, value]];
  });

export const CHANGE = 'changes.';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a correction changes: only fields that differ from what the fact says; null takes an
 * optional one away.
 */
export const changesOf = (
  fields: readonly CatalogueField[],
  values: Values,
  entry: Entry,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields
      .filter((field) => field.name.startsWith(CHANGE))
      .flatMap((field) => {
        const name = field.name.slice(CHANGE.length);
        const value = valueOf(field, values[field.name]) ?? null;
        const before = entry.data[name] ?? null;
        return same(value, before) || (value === false && before === null) ? [] : [[name, value]];
      }),
  );

/** The body of a command, from what was typed. */
export const bodyOf = (
  fields: readonly CatalogueField[],
  values: Values,
  entry: Entry | undefined,
): Record<string, unknown> => {
  const all = filled(fields, values).filter(([name]) => !name.startsWith(CHANGE));
  const occurredAt = values['occurredAt'];
  const told = typeof occurredAt === 'string' && occurredAt !== '' ? occurredAt : undefined;
  if (entry === undefined)
    return {
      ...Object.fromEntries(all),
      // Today is left out: the server knows the hour.
      ...(told === undefined || told === today() ? {} : { occurredAt: told }),
    };
  const changes = changesOf(fields, values, entry);
  const moved = told !== undefined && told !== dayOf(entry);
  return {
    ...Object.fromEntries(all),
    ...(Object.keys(changes).length === 0 ? {} : { changes }),
    targetId: entry.factId,
    ...(moved ? { newOccurredAt: told } : {}),
  };
};

/** The day on which a fact happened, with the corrections in force. */
export const dayOf = (entry: Entry): string =>
  (entry.occurredAtNow ?? entry.occurredAt).slice(0, 10);
