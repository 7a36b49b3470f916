import { findSession, type Account } from '#libs/identity';
import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { CurrentAccount, CurrentToken } from '../sessions/current-account.js';
import { Connections } from './connections.js';
import { eventStream } from './event-stream.js';
import { LIVE_OPTIONS, type LiveOptions } from './live-options.js';
import { LiveUpdates } from './live-updates.service.js';
import { PositionEventDto } from './live.dto.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // For proxies that keep an answer until it is whole.
  'x-accel-buffering': 'no',
  // The connection ends with the events: a server that stops need not wait for it.
  connection: 'close',
};

@ApiTags('figures')
@Controller('api/v1/live')
export class LiveController {
  readonly #connections: Connections;

  constructor(
    @Inject(JEJAK) private readonly jejak: Jejak,
    @Inject(LIVE_OPTIONS) options: LiveOptions,
    private readonly updates: LiveUpdates,
  ) {
    this.#connections = new Connections(options.limits);
  }

  @Get()
  @Describe(
    'Kabar langsung: sampai mana angka sudah dihitung',
    'Live updates: how far the figures are',
    'Server-sent events `position`: one at once, then one after the read models moved, four in a second at most. `Last-Event-ID` leaves out what was heard before. Ends when the session does.',
  )
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event received',
    schema: { type: 'string' },
    example: '90412',
  })
  @ApiExtraModels(PositionEventDto)
  @ApiOkResponse({
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(PositionEventDto) } } },
  })
  @Problems('UNAUTHENTICATED', 'INVALID_HEADER', 'TOO_MANY_CONNECTIONS')
  liveUpdates(
    @Headers('last-event-id') heard: string | undefined,
    @CurrentAccount() account: Account,
    @CurrentToken() token: string,
    @Res() reply: FastifyReply,
  ): void {
    if (heard !== undefined && !this.jejak.facts.log.isPosition(heard))
      throw new ProblemException('INVALID_HEADER', { field: 'Last-Event-ID' });
    if (!this.#connections.enter(account.id))
      throw new ProblemException('TOO_MANY_CONNECTIONS', { headers: { 'retry-after': '30' } });
    const signedIn = async (): Promise<boolean> =>
      (await findSession(this.jejak.sql, token, Date.now())) !== undefined;
    const stream = eventStream(this.updates.eventsAfter(heard, signedIn));
    stream.once('close', () => this.#connections.leave(account.id));
    void reply.headers(HEADERS).send(stream);
  }
}
