import { hasDuty, type Duty } from '#libs/identity';
import {
  applyDecorators,
  Injectable,
  mixin,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
  type Type,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../http/problem.js';
import { Problems } from '../openapi/problems.js';
import type { SignedIn } from './current-account.js';

const guardOf = (duties: readonly Duty[]): Type<CanActivate> => {
  @Injectable()
  class DutyGuard implements CanActivate {
    canActivate(context: ExecutionContext): boolean {
      const { account } = context.switchToHttp().getRequest<FastifyRequest & SignedIn>();
      if (account !== undefined && duties.some((duty) => hasDuty(account.role, duty))) return true;
      throw new ProblemException('NOT_PERMITTED');
    }
  }
  return mixin(DutyGuard);
};

/** For roles that have one of these duties, and nobody else. */
export const NeedsDuty = (...duties: readonly Duty[]): MethodDecorator =>
  applyDecorators(UseGuards(guardOf(duties)), Problems('UNAUTHENTICATED', 'NOT_PERMITTED'));
