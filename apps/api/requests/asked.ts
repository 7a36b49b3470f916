import { Body, Query, type Type } from '@nestjs/common';

type Dto = Type<Record<string, unknown>>;

/*
 * A DTO made of fields is a value, and the compiler writes down `Object` for its type: without this
 * neither the request pipe nor Swagger would ever see it.
 */
const typed =
  (dto: Dto, decorate: ParameterDecorator): ParameterDecorator =>
  (target, property, index) => {
    if (property === undefined)
      throw new Error('only parameters of methods are read from requests');
    decorate(target, property, index);
    const types = Reflect.getMetadata('design:paramtypes', target, property) as unknown[];
    Reflect.defineMetadata('design:paramtypes', types.with(index, dto), target, property);
  };

/** The query string, checked against its DTO. */
export const Asked = (dto: Dto): ParameterDecorator => typed(dto, Query());

/** The body, checked against its DTO. */
export const Sent = (dto: Dto): ParameterDecorator => typed(dto, Body());
