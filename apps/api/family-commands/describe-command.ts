import type { FamilyState } from '#libs/domain/family';
import type { CommandDef } from '#libs/domain/kernel';
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../openapi/problems.js';
import { exampleOf } from '../requests/field-schema.js';
import { AcceptedDto } from './outcome.dto.js';

/** What any command may end in, before or beside the refusals it lists itself. */
const COMMON = [
  'INVALID_INPUT',
  'MALFORMED_JSON',
  'TOO_DEEP',
  'IDEMPOTENCY_KEY_REQUIRED',
  'INVALID_HEADER',
  'UNAUTHENTICATED',
  'NOT_PERMITTED',
  'OUTSIDE_AREA',
  'FAMILY_NOT_FOUND',
  'COMMAND_REUSED',
  'CONCURRENT_CHANGE',
  'VERSION_CONFLICT',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];

const ANSWER_HEADERS = {
  ETag: { description: 'Version of the family, `"17"`', schema: { type: 'string' as const } },
  'X-Position': {
    description: 'Send it back as X-At-Least to read this write',
    schema: { type: 'string' as const },
  },
};

/** The OpenAPI text of a command's endpoint. */
export const describeCommand = (
  def: CommandDef<FamilyState>,
  dto: Type<Record<string, unknown>>,
): MethodDecorator =>
  applyDecorators(
    ApiTags('commands'),
    ApiOperation({
      operationId: def.name,
      summary: `${def.title.id} / ${def.title.en}`,
      description: `Needs the permission \`${def.permission}\`.`,
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'The command id. The same key is the same command, however often it is sent.',
      schema: { type: 'string', format: 'uuid' },
      example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'Only when the family stands at this version; else 412.',
      schema: { type: 'string' },
      example: '"17"',
    }),
    ApiBody({ type: dto, examples: { contoh: { value: exampleOf(def.fields) } } }),
    ApiCreatedResponse({ type: AcceptedDto, headers: ANSWER_HEADERS }),
    Problems(...COMMON, ...def.refusals),
  );
