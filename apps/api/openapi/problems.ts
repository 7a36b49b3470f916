import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { problemText } from '../http/problem-catalogue.js';
import { problemBody } from '../http/problem.js';
import { ProblemDto } from './problem.dto.js';

const CODES = Symbol('problem codes');

/** Any request may meet these. */
const ALWAYS = ['MALFORMED_REQUEST', 'INTERNAL', 'SERVICE_UNAVAILABLE'];

const example = (code: string): { summary: string; value: unknown } => ({
  summary: problemText(code).en,
  value: problemBody(
    code,
    code === 'INVALID_INPUT' ? { errors: [{ path: 'kelurahan', code: 'UNKNOWN_KELURAHAN' }] } : {},
    'id',
  ),
});

const response = (status: number, codes: readonly string[]): MethodDecorator & ClassDecorator =>
  ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemDto) },
        examples: Object.fromEntries(codes.map((code) => [code, example(code)])),
      },
    },
  });

/**
 * Describes the problems an operation may end in: one response for each status, one example for
 * each code. Several of these on one operation add up.
 */
export const Problems =
  (...codes: readonly string[]): MethodDecorator =>
  (target, property, descriptor) => {
    const handler = descriptor.value as object;
    const before = (Reflect.getMetadata(CODES, handler) as string[] | undefined) ?? ALWAYS;
    const all = [...new Set([...codes, ...before])];
    Reflect.defineMetadata(CODES, all, handler);
    ApiExtraModels(ProblemDto)(target, property, descriptor);
    for (const [status, group] of Map.groupBy(all, (code) => problemText(code).status))
      response(status, group)(target, property, descriptor);
  };
