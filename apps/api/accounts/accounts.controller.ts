import {
  changeAccount,
  listAccounts,
  openAccount,
  type Account,
  type AccountChanges,
  type AccountInput,
  type AccountsQuestion,
  type AdministrationDeps,
  type Changed,
} from '#libs/identity';
import { isRefusal, type Language } from '#libs/domain/kernel';
import { Controller, Get, HttpCode, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandId } from '../family-commands/command-headers.js';
import { Lang } from '../http/lang.js';
import { throwIfRefused } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked, Sent } from '../requests/asked.js';
import { IdPipe } from '../requests/id.pipe.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { NeedsDuty } from '../sessions/needs-duty.js';
import {
  AccountChangesDto,
  AccountsAskedDto,
  AccountsDto,
  administeredDto,
  ChangedAccountDto,
  NewAccountDto,
} from './accounts.dto.js';

const PER_PAGE = 100;

type AccountsAsked = Omit<AccountsQuestion, 'after'> & { readonly cursor?: string };
type Changes = Omit<AccountChanges, 'validUntil'> & {
  readonly validUntil?: string;
  readonly unlimited?: boolean;
};

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: true,
  description: 'A UUID of your own; the same key is the same act',
  schema: { type: 'string', format: 'uuid' },
  example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55',
} as const;

const ACTING = ['INVALID_INPUT', 'MALFORMED_JSON', 'IDEMPOTENCY_KEY_REQUIRED', 'COMMAND_REUSED'];

/** Accounts and what they may do. Each change is a fact in the account's own stream. */
@ApiTags('administration')
@Controller('api/v1/accounts')
export class AccountsController {
  readonly #deps: AdministrationDeps;

  constructor(@Inject(JEJAK) { sql, facts, keyed }: Jejak) {
    this.#deps = { sql, store: facts, keyed, now: Date.now };
  }

  @Get()
  @NeedsDuty('administer')
  @Describe('Akun', 'Accounts')
  @ApiOkResponse({ type: AccountsDto })
  @Problems('INVALID_INPUT')
  async listAccounts(
    @Asked(AccountsAskedDto) { cursor, limit = PER_PAGE, ...asked }: AccountsAsked,
    @Lang() language: Language,
  ): Promise<AccountsDto> {
    const found = await listAccounts(this.#deps.sql, {
      ...asked,
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    const page = found.slice(0, limit);
    const next = found.length > limit ? page.at(-1)?.id : undefined;
    return {
      accounts: page.map((account) => administeredDto(account, language)),
      ...(next === undefined ? {} : { next }),
    };
  }

  @Post()
  @NeedsDuty('administer')
  @Describe(
    'Buka akun',
    'Open an account',
    'Answers with a temporary password, which only serves to choose another.',
  )
  @ApiHeader(IDEMPOTENCY)
  @ApiBody({ type: NewAccountDto })
  @ApiCreatedResponse({ type: ChangedAccountDto })
  @Problems(...ACTING, 'USERNAME_MALFORMED', 'USERNAME_TAKEN', 'ROLE_NOT_FOR_AREA')
  async openAccount(
    @Sent(NewAccountDto) input: AccountInput,
    @CommandId() commandId: string,
    @CurrentAccount() by: Account,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangedAccountDto> {
    const opened = await openAccount(this.#deps, { ...input }, { by, commandId });
    if (isRefusal(opened)) throwIfRefused(opened);
    const { account, temporaryPassword } = opened as Required<Changed>;
    void reply.headers({ location: `/api/v1/accounts/${account.id}`, 'cache-control': 'no-store' });
    return { account: administeredDto(account, language), temporaryPassword };
  }

  @Patch(':accountId')
  @HttpCode(200)
  @NeedsDuty('administer')
  @Describe(
    'Ubah akun',
    'Change an account',
    'Role, area, end of validity, closed or open, a new temporary password. It holds from the next request on; a closed account’s sessions end at once.',
  )
  @ApiHeader(IDEMPOTENCY)
  @ApiParam({ name: 'accountId', format: 'uuid', example: IDEMPOTENCY.example })
  @ApiBody({ type: AccountChangesDto })
  @ApiOkResponse({ type: ChangedAccountDto })
  @Problems(
    ...ACTING,
    'ACCOUNT_NOT_FOUND',
    'OWN_ACCOUNT',
    'ROLE_NOT_FOR_AREA',
    'LAST_ADMINISTRATOR',
  )
  async changeAccount(
    @Param('accountId', IdPipe) id: string,
    @Sent(AccountChangesDto) { unlimited, ...changes }: Changes,
    @CommandId() commandId: string,
    @CurrentAccount() by: Account,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangedAccountDto> {
    const asked = { ...changes, ...(unlimited === true && { validUntil: null }) };
    const changed = await changeAccount(this.#deps, id, asked, { by, commandId });
    if (isRefusal(changed)) throwIfRefused(changed);
    const { account, ...told } = changed as Changed;
    void reply.header('cache-control', 'no-store');
    return { account: administeredDto(account, language), ...told };
  }
}
