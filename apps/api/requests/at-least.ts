import {
  applyDecorators,
  Inject,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Problems } from '../openapi/problems.js';

/** Longer than a projection needs; a caller who still waits is better told. */
const PATIENCE_MS = 3_000;

const badHeader = (): ProblemException =>
  new ProblemException('INVALID_HEADER', { field: 'X-At-Least' });

/**
 * Lets a reader see her own write: waits until the read models are at `X-At-Least`. Says with each
 * answer how far they are.
 */
@Injectable()
export class AtLeastGuard implements CanActivate {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    await this.#wait(http.getRequest<FastifyRequest>().headers['x-at-least']);
    await this.#tell(http.getResponse<FastifyReply>());
    return true;
  }

  async #wait(position: string | string[] | undefined): Promise<void> {
    if (position === undefined) return;
    const { log } = this.jejak.facts;
    if (typeof position !== 'string' || !log.isPosition(position)) throw badHeader();
    const head = await log.head();
    if (head === undefined || log.compare(position, head) > 0) throw badHeader();
    if (await this.jejak.runner.waitUntil(position, PATIENCE_MS)) return;
    throw new ProblemException('READ_MODEL_BEHIND', { headers: { 'retry-after': '1' } });
  }

  /** Told before the question is asked: what is read can only be newer. */
  async #tell(reply: FastifyReply): Promise<void> {
    const lag = await this.jejak.runner.lag();
    const hindmost = lag.reduce((a, b) => (b.behind > a.behind ? b : a));
    void reply.header('x-lag', hindmost.behind);
    if (hindmost.position !== undefined) void reply.header('x-position', hindmost.position);
  }
}

/**
 * For an endpoint that reads a read model, which follows the log a little behind. Its answers carry
 * `X-Position`, up to where the log is read at least, and `X-Lag`, how many facts come after it.
 */
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
