import { sought, type At } from './found.js';
import type { PersonRule } from './rule.js';

/** Columns of every query of findings, in their order. */
const FOUND =
  'f.family_id, f.person_id, f.kelurahan, f.worker, f.valid_from as since, f.code, f.amount, f.fact_id';

/** Further conditions on a finding `f`, and how each part of the query ends. */
export interface Narrowed {
  readonly where?: string;
  readonly tail?: string;
}

/** What a rule about persons finds on a day, with the columns of `FOUND`. */
export const findingsOf = (
  rule: PersonRule,
  at: At,
  { where = 'true', tail = '' }: Narrowed = {},
): string =>
  rule.found === undefined
    ? sought(at, {
        table: 'validity_finding',
        columns: FOUND,
        where: `f.rule = '${rule.id}' and ${where}`,
        tail,
      })
    : rule.found(at);

/** The rules that are derived with each family, found together: `rule` and `since` of each finding. */
export const derivedFindings = (rules: string, at: At, where: string): string =>
  sought(at, {
    table: 'validity_finding',
    columns: 'f.rule, f.valid_from as since',
    where: `f.rule = any(${rules}) and ${where}`,
  });
