import type { Field, Fields, Problem } from '#libs/domain/kernel';
import {
  Injectable,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
} from '@nestjs/common';
import { ProblemException } from '../http/problem.js';
import { isTooDeep } from './depth.js';
import { fieldsOf, propertyProblems } from './fields-dto.js';

const problemsOf = ({ target, property, value }: ValidationError): Problem[] => {
  const f = fieldsOf(target?.constructor)?.[property];
  return f === undefined
    ? [{ path: property, code: 'UNKNOWN_FIELD' }]
    : propertyProblems(f, value, property);
};

const invalid = (problems: readonly Problem[]): ProblemException =>
  new ProblemException('INVALID_INPUT', { errors: problems });

/** A query string carries texts only; numbers and flags are read from them here. */
const fromText = (f: Field | undefined, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (f?.kind === 'integer' || f?.kind === 'decimal')
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (f?.kind === 'flag') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
};

const fromQuery = (fields: Fields, query: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, fromText(fields[name], value)]),
  );

/** Checks bodies and query strings against their DTO, and says exactly what is wrong. */
@Injectable()
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      // The fields are asked again for what exactly is wrong; none of this leaves the pipe.
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => invalid(errors.flatMap(problemsOf)),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const fields = fieldsOf(metadata.metatype);
    if (fields === undefined) return super.transform(value, metadata);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw invalid([{ path: 'body', code: 'NOT_A_GROUP' }]);
    if (isTooDeep(value)) throw new ProblemException('TOO_DEEP');
    return super.transform(
      metadata.type === 'query' ? fromQuery(fields, value) : { ...value },
      metadata,
    );
  }
}
