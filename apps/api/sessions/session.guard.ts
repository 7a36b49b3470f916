import { findSession } from '#libs/identity';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { IS_PUBLIC, WITH_TEMPORARY_PASSWORD, type SignedIn } from './current-account.js';

// 32 bytes in base64url; anything else is not worth a look into the database.
const BEARER = /^Bearer ([\w-]{43})$/i;

const unauthenticated = (): ProblemException =>
  new ProblemException('UNAUTHENTICATED', { headers: { 'www-authenticate': 'Bearer' } });

/** Deny by default: whatever is not marked `@Public()` needs a session that is open. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(JEJAK) private readonly jejak: Jejak,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedIn>();
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const account =
      token === undefined ? undefined : await findSession(this.jejak.sql, token, Date.now());
    if (token === undefined || account === undefined) throw unauthenticated();
    if (
      account.mustChangePassword === true &&
      !this.reflector.getAllAndOverride<boolean>(WITH_TEMPORARY_PASSWORD, places)
    )
      throw new ProblemException('PASSWORD_CHANGE_REQUIRED');
    request.account = account;
    request.sessionToken = token;
    return true;
  }
}
