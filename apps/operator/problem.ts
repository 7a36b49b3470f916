import type { Language } from '#libs/domain/kernel';
import { messageForPeople } from '#libs/platform';
import { CannotDo } from './speech.js';

export interface Ending {
  readonly code: number;
  /** For standard error; undefined when nothing is to be said. */
  readonly line?: string;
}

const isCommander = (error: unknown): error is Error & { code: string; exitCode: number } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');

/** How the program ends on an error: a line for people, and a stack only for what nobody foresaw. */
export const endingOf = (error: unknown, language: Language): Ending => {
  if (error instanceof CannotDo) return { code: error.exitCode, line: error.text[language] };
  // Commander has written its own line already; asking for help is no error.
  if (isCommander(error)) return { code: error.exitCode === 0 ? 0 : 2 };
  const message = messageForPeople(error);
  if (message !== undefined) return { code: 1, line: message };
  return { code: 1, line: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};
