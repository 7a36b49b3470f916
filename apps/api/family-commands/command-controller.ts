import { ExecuteFamilyCommand } from '#libs/commands';
import type { FamilyState } from '#libs/domain/family';
import type { CommandDef, Language } from '#libs/domain/kernel';
import { derivedId } from '#libs/event-store';
import type { Account } from '#libs/identity';
import { Body, Controller, Inject, Param, Post, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Lang } from '../http/lang.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { IdPipe } from '../requests/id.pipe.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { commandDto } from './command-dto.js';
import { CommandId, ExpectedVersion } from './command-headers.js';
import { describeCommand } from './describe-command.js';
import { measurementAnswer } from './measurement-answer.js';
import { acceptedOrThrow } from './outcome.js';
import type { AcceptedDto } from './outcome.dto.js';

type Body = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const withoutFamilyId = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'familyId'));

abstract class CommandController {
  abstract readonly name: string;

  constructor(
    @Inject(CommandBus) protected readonly bus: CommandBus,
    @Inject(JEJAK) protected readonly jejak: Jejak,
  ) {}

  protected async run(
    familyId: string,
    { occurredAt, capturedAt, ...input }: Body,
    commandId: string,
    expectedVersion: number | undefined,
    account: Account,
    reply: FastifyReply,
    language: Language,
  ): Promise<AcceptedDto> {
    const happened = text(occurredAt);
    const captured = text(capturedAt);
    const result = await this.bus.execute(
      new ExecuteFamilyCommand({
        commandId,
        familyId,
        name: this.name,
        input,
        ...(happened === undefined ? {} : { occurredAt: happened }),
        ...(captured === undefined ? {} : { capturedAt: captured }),
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
        actor: account,
        source: 'APP',
        correlationId: commandId,
      }),
    );
    const accepted = acceptedOrThrow(result, expectedVersion !== undefined);
    void reply.headers({
      etag: `"${accepted.version}"`,
      'x-position': accepted.position,
      location: `/api/v1/families/${familyId}`,
    });
    const measurement = await measurementAnswer(this.jejak, accepted, language);
    return measurement === undefined ? accepted : { ...accepted, measurement };
  }
}

/** The endpoint of one command: its address, its body and its description come from the catalogue. */
export const commandController = (def: CommandDef<FamilyState>): Type<unknown> => {
  const Dto = commandDto(def);
  const founds = def.path === '';

  @Controller(founds ? 'api/v1/families' : `api/v1/families/:familyId/${def.path}`)
  class Endpoint extends CommandController {
    readonly name = def.name;

    handle(
      body: Body,
      commandId: string,
      expected: number | undefined,
      account: Account,
      reply: FastifyReply,
      language: Language,
      familyId?: string,
    ): Promise<AcceptedDto> {
      // Without an id of its own the family is named by the command, so that a retry finds it.
      const id = familyId ?? text(body['familyId']) ?? derivedId(commandId, 'family');
      return this.run(
        id,
        founds ? withoutFamilyId(body) : body,
        commandId,
        expected,
        account,
        reply,
        language,
      );
    }
  }
  Object.defineProperty(Endpoint, 'name', { value: `${def.name}Controller` });

  const { prototype } = Endpoint;
  Body()(prototype, 'handle', 0);
  CommandId()(prototype, 'handle', 1);
  ExpectedVersion()(prototype, 'handle', 2);
  CurrentAccount()(prototype, 'handle', 3);
  Res({ passthrough: true })(prototype, 'handle', 4);
  Lang()(prototype, 'handle', 5);
  if (!founds) Param('familyId', IdPipe)(prototype, 'handle', 6);
  Reflect.defineMetadata(
    'design:paramtypes',
    [Dto, String, Number, Object, Object, String, String],
    prototype,
    'handle',
  );
  const method = Object.getOwnPropertyDescriptor(prototype, 'handle') as PropertyDescriptor;
  for (const decorate of [Post(), describeCommand(def, Dto)]) decorate(prototype, 'handle', method);
  return Endpoint;
};
