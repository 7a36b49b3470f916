import { login, revokeSession, type Account, type LoginLimits } from '#libs/identity';
import type { Language } from '#libs/domain/kernel';
import { Controller, Delete, Get, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Sent } from '../requests/asked.js';
import { CurrentAccount, CurrentToken, Public } from './current-account.js';
import { LOGIN_LIMITS } from './login-limits.token.js';
import { AccountDto, accountDto, OpenSessionDto, SessionDto } from './session.dto.js';

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
        throw new ProblemException('TOO_MANY_ATTEMPTS', {
          headers: { 'retry-after': String(outcome.retryAfterSeconds) },
        });
    }
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Describe('Keluar', 'Sign out')
  @ApiNoContentResponse({ description: 'The token is worthless from now on' })
  @Problems('UNAUTHENTICATED')
  async closeSession(@CurrentToken() token: string): Promise<void> {
    await revokeSession(this.jejak.sql, token, Date.now());
  }

  @Get('me')
  @Describe('Siapa saya', 'Who am I')
  @ApiOkResponse({ type: AccountDto })
  @Problems('UNAUTHENTICATED')
  me(@CurrentAccount() account: Account, @Lang() language: Language): AccountDto {
    return accountDto(account, language);
  }
}
