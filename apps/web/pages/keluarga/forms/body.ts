import { RISK_RULES_V1 } from '#libs/domain/family';
import type { CatalogueField, Entry } from '../../../system/api/family-types.js';
import { today } from '../../../system/clocks.js';
import type { Values } from './draft.js';

const NUMBERS = new Set(['integer', 'decimal']);
const JUDGES = 'factors';

/** A number as people here write it, with a comma; what is none is sent as typed, to be told so. */
const asNumber = (text: string): number | string => {
  const number = Number(text.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : text;
};

const valueOf = (field: CatalogueField, value: unknown): unknown => {
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

const CHANGE = 'changes.';

/** The body of a command, from what was typed. */
export const bodyOf = (
  fields: readonly CatalogueField[],
  values: Values,
  entry: Entry | undefined,
): Record<string, unknown> => {
  const all = filled(fields, values);
  const changes = all.filter(([name]) => name.startsWith(CHANGE));
  const occurredAt = values['occurredAt'];
  return {
    ...Object.fromEntries(all.filter(([name]) => !name.startsWith(CHANGE))),
    ...(changes.length === 0
      ? {}
      : {
          changes: Object.fromEntries(changes.map(([name, v]) => [name.slice(CHANGE.length), v])),
        }),
    ...(entry === undefined ? {} : { targetId: entry.factId }),
    ...(fields.some((f) => f.name === JUDGES) ? { ruleSet: RISK_RULES_V1 } : {}),
    // Today is left out: the server knows the hour.
    ...(entry === undefined &&
    typeof occurredAt === 'string' &&
    occurredAt !== today() &&
    occurredAt !== ''
      ? { occurredAt }
      : {}),
  };
};
