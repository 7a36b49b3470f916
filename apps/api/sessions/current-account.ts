import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Account } from '#libs/identity';
import type { FastifyRequest } from 'fastify';

/** What the session guard leaves on a request. */
export interface SignedIn {
  account?: Account;
  sessionToken?: string;
}

export const IS_PUBLIC = Symbol('IS_PUBLIC');

/** An endpoint that needs no session. Everything else does. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(IS_PUBLIC, true);

export const WITH_TEMPORARY_PASSWORD = Symbol('WITH_TEMPORARY_PASSWORD');

/** One of the few things that an account with a temporary password may do. */
export const WithTemporaryPassword = (): MethodDecorator =>
  SetMetadata(WITH_TEMPORARY_PASSWORD, true);

const signedIn = (context: ExecutionContext): SignedIn =>
  context.switchToHttp().getRequest<FastifyRequest & SignedIn>();

/** Who is asking. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { account } = signedIn(context);
  if (account === undefined) throw new Error('an endpoint without a session asked who is there');
  return account;
});

export const CurrentToken = createParamDecorator(
  (_: unknown, context: ExecutionContext) => signedIn(context).sessionToken,
);
