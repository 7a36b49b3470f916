/** The columns of the authorisation matrix; a command names the one it needs. */
export const PERMISSIONS = [
  'register',
  'visit',
  'measure',
  'measure-clinical',
  'assess',
  'handover',
  'support',
  'refer',
  'correct',
  'graduate',
  'consent',
  'close',
  'resurvey',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
