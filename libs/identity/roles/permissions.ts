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

/**
 * What a role may do beside commands on families. `audit`: read facts as they were stored, with
 * their chains, and who looked at whom. `administer`: accounts, read models, parked families.
 * `propose-rules` and `approve-rules`: the rule sets of risk, by two persons. `propose-seal` and
 * `approve-seal`: the close of a month or semester, by two persons, whichever duties they have.
 * `keep-reports`: figures that somebody published, as they were printed.
 */
export const DUTIES = [
  'audit',
  'administer',
  'propose-rules',
  'approve-rules',
  'propose-seal',
  'approve-seal',
  'keep-reports',
] as const;

export type Duty = (typeof DUTIES)[number];
