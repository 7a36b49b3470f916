import type { Bilingual, Language, Problem as FieldProblem, Refusal } from '#libs/domain/kernel';
import { fieldText, fill } from './field-texts.js';
import { problemText } from './problem-catalogue.js';
import type { ProblemText } from './problem-texts.js';

export interface ProblemOptions {
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a problem of the catalogue. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';

  constructor(
    readonly code: string,
    readonly options: ProblemOptions = {},
  ) {
    super(code);
  }
}

/** Ends the request when something was refused. */
export const throwIfRefused = (refusal: Refusal | undefined): void => {
  if (refusal === undefined) return;
  const { code, field, params } = refusal;
  throw new ProblemException(code, {
    ...(field === undefined ? {} : { field }),
    ...(params === undefined ? {} : { params }),
  });
};

/** RFC 9457, with a stable `code`. Never an input value, a person's data or a stack. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  /** The same with what is particular to this time, where there is such. */
  readonly detail?: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly { field: string; code: string; detail: string }[];
}

// The caller chose the names of unknown fields; only what looks like a name is said back.
const PLAIN_PATH = /^[A-Za-z_][\w.-]{0,120}$/;

/** Titles stay the same from one time to the next (RFC 9457): these leave the numbers to `detail`. */
const GENERAL: Readonly<Record<number, Bilingual>> = {
  409: { id: 'Bertentangan dengan catatan keluarga', en: 'At odds with what is recorded' },
  422: { id: 'Tidak sesuai aturan', en: 'Against the rules' },
};

const wording = (
  { status, ...text }: ProblemText,
  params: ProblemOptions['params'],
  language: Language,
): Pick<ProblemBody, 'title' | 'detail'> => {
  const sentence = text[language];
  if (!sentence.includes('{')) return { title: sentence };
  const title = GENERAL[status]?.[language] ?? sentence.replaceAll(/\s*\{\w+\}/g, '');
  return { title, detail: fill(sentence, params, language) };
};

const plainPath = (path: string): string => (PLAIN_PATH.test(path) ? path : '?');

export const problemBody = (
  code: string,
  options: ProblemOptions,
  language: Language,
): ProblemBody => {
  const text = problemText(code);
  const { field, params, errors } = options;
  return {
    type: `urn:jejak:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    ...wording(text, params, language),
    status: text.status,
    code,
    ...(field === undefined ? {} : { field: plainPath(field) }),
    ...(params === undefined ? {} : { params }),
    ...(errors === undefined
      ? {}
      : {
          errors: errors.slice(0, 50).map((e) => ({
            field: plainPath(e.path),
            code: e.code,
            detail: fieldText(e.code, e.params, language),
          })),
        }),
  };
};
