import {
  applyDecorators,
  Inject,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Problems } from '../openapi/problems.js';

/** Longer than a projection needs; a caller who still waits is better told. */
const PATIENCE_MS = 3_000;

const badHeader = (): ProblemException =>
  new ProblemException('INVALID_HEADER', { field: 'X-At-Least' });

/** Lets a reader see her own write: waits until the read models are at `X-At-Least`. */
@Injectable()
export class AtLeastGuard implements CanActivate {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const position = context.switchToHttp().getRequest<FastifyRequest>().headers['x-at-least'];
    if (position === undefined) return true;
    if (typeof position !== 'string' || !/^\d{1,15}$/.test(position)) throw badHeader();
    const { log } = this.jejak.facts;
    const head = await log.head();
    if (head === undefined || log.compare(position, head) > 0) throw badHeader();
    if (await this.jejak.runner.waitUntil(position, PATIENCE_MS)) return true;
    throw new ProblemException('READ_MODEL_BEHIND', { headers: { 'retry-after': '1' } });
  }
}

/** For an endpoint that reads a read model, which follows the log a little behind. */
export const ReadsBehind = (): MethodDecorator =>
  applyDecorators(
    UseGuards(AtLeastGuard),
    ApiHeader({
      name: 'X-At-Least',
      required: false,
      description: 'The X-Position of a command whose effect must be seen; waits up to 3 seconds.',
      schema: { type: 'string' },
      example: '90412',
    }),
    Problems('INVALID_HEADER', 'READ_MODEL_BEHIND'),
  );
