import type { Jejak } from '#libs/platform';

export type { Jejak };

/** The composed parts of Jejak: log, read side, identity. Controllers ask for them by this token. */
export const JEJAK = Symbol('JEJAK');
