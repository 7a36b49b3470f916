import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultOf } from './fault.js';
import { ProblemException } from './problem.js';
import type { EdgeCode } from './problem-texts.js';
import { sendProblem } from './send-problem.js';

const codeOfStatus: Readonly<Record<number, EdgeCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'NOT_PERMITTED',
  404: 'ROUTE_NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  414: 'URI_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** What the framework refused before our code saw the request. */
const ofFramework = (error: HttpException): ProblemException => {
  const status = error.getStatus();
  if (status >= 500) return new ProblemException('INTERNAL');
  const cause = error.cause;
  const json =
    cause instanceof SyntaxError ||
    (cause instanceof Error && 'code' in cause && String(cause.code).includes('JSON'));
  return new ProblemException(
    json ? 'MALFORMED_JSON' : (codeOfStatus[status] ?? 'MALFORMED_REQUEST'),
  );
};

const isSyntaxError = (error: unknown): boolean =>
  error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400;

/** Turns whatever ended a request into problem details; what nobody expected is logged, without its words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    sendProblem(request, reply, this.#problemOf(error));
  }

  #problemOf(error: unknown): ProblemException {
    if (error instanceof ProblemException) return error;
    if (isSyntaxError(error)) return new ProblemException('MALFORMED_JSON');
    if (error instanceof HttpException) return ofFramework(error);
    const fault = faultOf(error);
    if (fault.away)
      return new ProblemException('SERVICE_UNAVAILABLE', { headers: { 'retry-after': '2' } });
    this.#logger.error({ fault }, 'unexpected fault');
    return new ProblemException('INTERNAL');
  }
}
