import { isArea, isKelurahan } from '#libs/domain/area';
import { checkField, type Field, type Fields, type Problem } from '#libs/domain/kernel';
import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { fieldSchema } from './field-schema.js';

/** A field that says more than its kind: `area` takes the city and the kecamatan too. */
export interface ExtraCheck {
  readonly check?: (value: unknown) => string | undefined;
}

export type RequestField = Field & ExtraCheck;

const FIELDS = Symbol('fields');

/** Everything wrong with one property of a request. */
export const propertyProblems = (f: RequestField, value: unknown, path: string): Problem[] => {
  const problems = checkField(f, value, path, { isKelurahan });
  if (problems.length > 0 || value === undefined) return problems;
  const code = f.check?.(value);
  return code === undefined ? [] : [{ path, code }];
};

const IsField = (f: RequestField): PropertyDecorator =>
  ValidateBy({
    name: 'field',
    validator: { validate: (value: unknown) => propertyProblems(f, value, '').length === 0 },
  });

// Of an object, Swagger takes `required` for the list of its properties.
const propertySchema = (f: RequestField): ApiPropertyOptions => {
  const schema = fieldSchema(f);
  return {
    ...schema,
    ...(schema.type === 'object' ? { selfRequired: !f.optional } : { required: !f.optional }),
  } as ApiPropertyOptions;
};

/**
 * A DTO class read from fields: class-validator checks each property with the kernel's one check,
 * Swagger describes it.
 */
export const dtoOf = (
  name: string,
  fields: Readonly<Record<string, RequestField>>,
): Type<Record<string, unknown>> => {
  const dto = { [name]: class {} }[name] as Type<Record<string, unknown>>;
  Reflect.defineMetadata(FIELDS, fields, dto);
  for (const [property, f] of Object.entries(fields)) {
    Reflect.defineMetadata('design:type', Object, dto.prototype, property);
    IsField(f)(dto.prototype, property);
    ApiProperty(propertySchema(f))(dto.prototype, property);
  }
  return dto;
};

/** The fields a DTO class was made of; undefined for any other class. */
export const fieldsOf = (dto: unknown): Fields | undefined =>
  typeof dto === 'function' ? (Reflect.getMetadata(FIELDS, dto) as Fields | undefined) : undefined;

/** A code of the city, a kecamatan or a kelurahan. */
export const areaField = (label: Field['label']): RequestField => ({
  kind: 'text',
  label,
  example: '19.71.04',
  optional: true,
  sealed: false,
  max: 20,
  check: (value) => (isArea(String(value)) ? undefined : 'UNKNOWN_AREA'),
});

export const momentField = (label: Field['label'], example: string): RequestField => ({
  kind: 'instant',
  label,
  example,
  optional: true,
  sealed: false,
});
