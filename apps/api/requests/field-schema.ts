import { KELURAHAN } from '#libs/domain/area';
import type { Field, Fields } from '#libs/domain/kernel';
import type { SchemaObject } from '@nestjs/swagger';

const UNIT = (f: Field): string => (f.unit === undefined ? '' : ` (${f.unit})`);

const described = (f: Field): Pick<SchemaObject, 'description' | 'example'> => ({
  description: `${f.label.id} / ${f.label.en}${UNIT(f)}${f.sealed ? '. Personal data, kept encrypted.' : ''}`,
  example: f.example,
});

const bounds = (f: Field, low: string, high: string): Partial<SchemaObject> => ({
  ...(f.min === undefined ? {} : { [low]: f.min }),
  ...(f.max === undefined ? {} : { [high]: f.max }),
});

const shapeOf = (f: Field): SchemaObject => {
  switch (f.kind) {
    case 'uuid':
      return { type: 'string', format: 'uuid' };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'integer':
      return { type: 'integer', ...bounds(f, 'minimum', 'maximum') };
    case 'decimal':
      return {
        type: 'number',
        ...bounds(f, 'minimum', 'maximum'),
        ...(f.decimals === undefined ? {} : { multipleOf: Number(`1e-${f.decimals}`) }),
      };
    case 'text':
      return { type: 'string', ...bounds(f, 'minLength', 'maxLength') };
    case 'digits':
      return { type: 'string', pattern: `^[0-9]{${f.max}}$` };
    case 'choice':
      return { type: 'string', enum: [...(f.choices ?? [])] };
    case 'flag':
      return { type: 'boolean' };
    case 'kelurahan':
      return { type: 'string', enum: KELURAHAN.map((k) => k.code) };
    case 'list':
      return {
        type: 'array',
        items: f.of === undefined ? {} : fieldSchema(f.of),
        ...bounds(f, 'minItems', 'maxItems'),
      };
    case 'group':
      return objectSchema(f.fields ?? {});
    case 'json':
      return { type: 'object', additionalProperties: true };
  }
};

/** The JSON schema of one field, labels and bounds included. */
export const fieldSchema = (f: Field): SchemaObject => ({ ...shapeOf(f), ...described(f) });

/** The JSON schema of a group of fields; unknown ones are refused. */
export const objectSchema = (fields: Fields): SchemaObject => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, fieldSchema(f)])),
  required: Object.entries(fields)
    .filter(([, f]) => !f.optional)
    .map(([name]) => name),
  additionalProperties: false,
});

/** An input that passes, from the examples of its fields. */
export const exampleOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, f]) => f.example !== undefined)
      .map(([name, f]) => [name, f.example]),
  );
