import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../http/problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const header = (context: ExecutionContext, name: string): string | undefined => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** The command id: `Idempotency-Key`, a UUID in lower case or upper. */
export const CommandId = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const key = header(context, 'idempotency-key')?.trim().toLowerCase();
  if (key === undefined || !UUID.test(key)) throw new ProblemException('IDEMPOTENCY_KEY_REQUIRED');
  return key;
});

/** The version of `If-Match: "17"`; undefined without the header. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const value = header(context, 'if-match');
  if (value === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(value.trim())?.[1];
  if (version === undefined) throw new ProblemException('INVALID_HEADER', { field: 'If-Match' });
  return Number(version);
});
