import type { Bilingual } from './text.js';

/**
 * An expected "no": a value, never an exception. The code is part of the API and stays stable;
 * `field` names the input at fault, if one is.
 */
export interface Refusal {
  readonly refused: true;
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What the field reads when a code is refused, and whether it is a conflict with the state (409) or with the rules (422). */
export interface RefusalText extends Bilingual {
  readonly status: 403 | 404 | 409 | 422;
}

export const refuse = (
  code: string,
  field?: string,
  params?: Readonly<Record<string, string | number>>,
): Refusal => ({
  refused: true,
  code,
  ...(field === undefined ? {} : { field }),
  ...(params === undefined ? {} : { params }),
});

export const isRefusal = (outcome: object): outcome is Refusal =>
  'refused' in outcome && outcome.refused === true;
