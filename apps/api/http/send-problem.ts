import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problemBody, type ProblemException } from './problem.js';

/** Makes a reply one with problem details, in the caller's language, and returns its body. */
export const turnIntoProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  { code, options }: ProblemException,
): string => {
  const language = languageOf(request.headers['accept-language']);
  const body = problemBody(code, options, language);
  void reply
    .status(body.status)
    .headers({
      ...options.headers,
      'content-language': language,
      vary: 'Accept-Language',
      'cache-control': 'no-store',
    })
    .type('application/problem+json; charset=utf-8');
  return JSON.stringify(body);
};

/** Answers with problem details, in the caller's language. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemException,
): void => {
  if (reply.sent) return;
  const body = turnIntoProblem(request, reply, problem);
  void reply.send(body);
};
