import {
  changeOwnPassword,
  login,
  revokeSession,
  type Account,
  type LoginLimits,
} from '#libs/identity';
import type { Language } from '#libs/domain/kernel';
import { Controller, Delete, Get, HttpCode, Inject, Ip, Post, Put } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException, throwIfRefused } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Sent } from '../requests/asked.js';
import { CurrentAccount, CurrentToken, Public, WithTemporaryPassword } from './current-account.js';
import { LOGIN_LIMITS } from './login-limits.token.js';
import {
  AccountDto,
  accountDto,
  OpenSessionDto,
  OwnPasswordDto,
  SessionDto,
} from './session.dto.js';

const tooMany = (seconds: number): ProblemException =>
  new ProblemException('TOO_MANY_ATTEMPTS', { headers: { 'retry-after': String(seconds) } });

@ApiTags('sessions')
@Controller('api/v1')
export class SessionsController {
  constructor(
    @Inject(JEJAK) private readonly jejak: Jejak,
    @Inject(LOGIN_LIMITS) private readonly limits: LoginLimits,
  ) {}

  @Post('sessions')
  @Public()
  @Describe('Masuk', 'Sign in')
  @ApiBody({ type: OpenSessionDto })
  @ApiCreatedResponse({ type: SessionDto })
  @Problems('INVALID_INPUT', 'MALFORMED_JSON', 'LOGIN_DENIED', 'TOO_MANY_ATTEMPTS')
  async openSession(
    @Sent(OpenSessionDto) body: Readonly<Record<string, unknown>>,
    @Ip() address: string,
    @Lang() language: Language,
  ): Promise<SessionDto> {
    const outcome = await login(
      { sql: this.jejak.sql, limits: this.limits, now: Date.now },
      { username: String(body['username']), password: String(body['password']), address },
    );
    switch (outcome.status) {
      case 'opened':
        return { ...outcome.session, account: accountDto(outcome.account, language) };
      case 'denied':
        throw new ProblemException('LOGIN_DENIED');
      case 'limited':
        throw tooMany(outcome.retryAfterSeconds);
    }
  }

  @Delete('sessions/current')
  @WithTemporaryPassword()
  @HttpCode(204)
  @Describe('Keluar', 'Sign out')
  @ApiNoContentResponse({ description: 'The token is worthless from now on' })
  @Problems('UNAUTHENTICATED')
  async closeSession(@CurrentToken() token: string): Promise<void> {
    await revokeSession(this.jejak.sql, token, Date.now());
  }

  @Put('me/password')
  @HttpCode(204)
  @WithTemporaryPassword()
  @Describe(
    'Ganti kata sandi sendiri',
    'Change one’s own password',
    'Every other session of the account ends.',
  )
  @ApiBody({ type: OwnPasswordDto })
  @ApiNoContentResponse({ description: 'The new password is in force' })
  @Problems(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'WRONG_PASSWORD',
    'PASSWORD_TOO_SHORT',
    'PASSWORD_UNCHANGED',
    'PASSWORD_HOLDS_NAME',
    'TOO_MANY_ATTEMPTS',
  )
  async changePassword(
    @Sent(OwnPasswordDto) body: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @CurrentToken() token: string,
    @Ip() address: string,
  ): Promise<void> {
    // Whoever found a session open guesses no further than at login.
    const wait = await this.limits.take(account.username, address);
    if (wait !== undefined) throw tooMany(wait);
    const { current, next } = body as { readonly current: string; readonly next: string };
    const deps = { sql: this.jejak.sql, now: Date.now };
    throwIfRefused(await changeOwnPassword(deps, account, { current, next, token }));
    await this.limits.succeeded(account.username, address);
  }

  @Get('me')
  @WithTemporaryPassword()
  @Describe('Siapa saya', 'Who am I')
  @ApiOkResponse({ type: AccountDto })
  @Problems('UNAUTHENTICATED')
  me(@CurrentAccount() account: Account, @Lang() language: Language): AccountDto {
    return accountDto(account, language);
  }
}
