import { ApiHeader } from '@nestjs/swagger';

/** Describes the header that makes a command the same command however often it is sent. */
export const IdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The command id. The same key is the same command, however often it is sent.',
    schema: { type: 'string', format: 'uuid' },
    example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55',
  });
