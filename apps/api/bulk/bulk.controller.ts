import { ExecuteFamilyCommands, type CommandResult, type FamilyCommand } from '#libs/commands';
import type { Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { isAccepted, rejectionOf } from '../family-commands/outcome.js';
import { Lang } from '../http/lang.js';
import { problemBody } from '../http/problem.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Sent } from '../requests/asked.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { readItem } from './bulk-item.js';
import { BulkDto, BulkItemDto, FateDto, FatesDto, MAX_COMMANDS } from './bulk.dto.js';

const isCommand = (item: FamilyCommand | CommandResult): item is FamilyCommand =>
  'commandId' in item;

const fateOf = (
  result: CommandResult,
  item: FamilyCommand | CommandResult,
  language: Language,
): Omit<FateDto, 'index'> => {
  const command = isCommand(item) ? item : undefined;
  const named = command === undefined ? {} : { commandId: command.commandId };
  if (isAccepted(result)) return { ...named, status: result.status, outcome: result };
  const { code, options } = rejectionOf(result, command?.expectedVersion !== undefined);
  return {
    ...named,
    status: result.status,
    problem: problemBody(code, options, language) as never,
  };
};

@ApiTags('commands')
@Controller('api/v1/commands')
export class BulkController {
  constructor(private readonly bus: CommandBus) {}

  @Post()
  @HttpCode(200)
  @Describe(
    'Kirim banyak perintah',
    'Send many commands',
    'Each command has its own fate; the whole may be sent again after a lost connection. Commands of one family are carried out in the order given.',
  )
  @ApiExtraModels(BulkItemDto)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['commands'],
      properties: {
        commands: {
          type: 'array',
          minItems: 1,
          maxItems: MAX_COMMANDS,
          items: { $ref: getSchemaPath(BulkItemDto) },
        },
      },
    },
  })
  @ApiOkResponse({ type: FatesDto })
  @Problems(
    'INVALID_INPUT',
    'MALFORMED_JSON',
    'TOO_DEEP',
    'UNAUTHENTICATED',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
  )
  async sendCommands(
    @Sent(BulkDto) body: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<FatesDto> {
    const items = (body['commands'] as unknown[]).map((item) => readItem(item, account));
    const results = await this.bus.execute(new ExecuteFamilyCommands(items.filter(isCommand)));
    const next = results.values();
    return {
      fates: items.map((item, index) => ({
        index,
        ...fateOf(isCommand(item) ? (next.next().value as CommandResult) : item, item, language),
      })),
    };
  }
}
