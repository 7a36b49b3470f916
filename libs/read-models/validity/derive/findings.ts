import type { Day } from '#libs/domain/kernel';
import type { Dated } from './known-rows.js';

/** Something amiss with one person on days [from, to). */
export interface Finding {
  readonly rule: string;
  readonly code: string;
  readonly kelurahan: string;
  readonly worker: string | undefined;
  readonly factId: string | undefined;
  /** Days late, for a late entry. */
  readonly amount: number | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
}

/** A finding as a row of the table; without a person it concerns the whole family. */
export const findingOf = (
  familyId: string,
  personId: string | undefined,
  { rule, code, kelurahan, worker, factId, amount, from, to }: Finding,
): Dated => ({
  values: [
    familyId,
    personId ?? null,
    rule,
    code,
    kelurahan,
    worker ?? null,
    factId ?? null,
    amount ?? null,
    from,
  ],
  from,
  to,
});
