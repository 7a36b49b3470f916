import type { FamilyState, PersonSpan, PersonState } from '#libs/domain/family';
import type { Bilingual, Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';

/** E: what commands refuse, and still is there; W: accepted and flagged; I: of a report. */
export type Severity = 'E' | 'W' | 'I';

export interface RuleWords {
  /** The number of domain.md 9.2, or `Q-...` for those of 9.3. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Who can put it right. */
  readonly fixedBy: Bilingual;
}

/**
 * When a warning kept in a fact ends, unless the fact is corrected or voided before:
 * with the person's next measurement, with the next word on who she is, never, or after a month,
 * because nothing can be done about it any more.
 */
export type WarningEnds = 'NEXT_MEASUREMENT' | 'NEW_IDENTITY' | 'CORRECTED' | 'A_MONTH';

/** One person, and all that a rule which waits for something may look at. */
export interface Of {
  readonly family: FamilyState;
  readonly person: PersonState;
  /** Stretches of days with category and kelurahan. */
  readonly spans: readonly PersonSpan[];
}

/** Days [from, to) on which something is amiss that began on `since`. */
export interface Wait {
  readonly code: string;
  readonly since: Day;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly factId: string | undefined;
}

/** A rule about persons, one finding for each. */
export interface PersonRule extends RuleWords {
  readonly about: 'PERSON';
  /** Codes of warnings in facts that are this rule's. */
  readonly warnings?: { readonly codes: readonly string[]; readonly ends: WarningEnds };
  /** What time makes odd. */
  waits?(of: Of): readonly Wait[];
  /** Words for the codes of waits; those of warnings have their own. */
  readonly details?: Readonly<Record<string, Bilingual>>;
  /**
   * Findings on a day (an SQL expression), as `FOUND` shapes them; those derived with the family
   * when left out.
   */
  found?(day: string): string;
}

/** How a worker or an area came out on a day. */
export interface Group {
  readonly day: Day;
  /** Id of the worker, or code of the kelurahan. */
  readonly key: string;
  readonly n: number;
  readonly of: number;
  readonly detail: Bilingual;
}

/** A rule about a worker or an area, found only in many facts together. */
export interface GroupRule extends RuleWords {
  readonly about: 'WORKER' | 'AREA';
  /** Groups found on each of some days, within kelurahan (null: all). */
  groups(sql: Sql, days: readonly Day[], kelurahan: readonly string[] | null): Promise<Group[]>;
  /** The persons behind a group ($3: its key) on the day $1 within kelurahan $2, as `FOUND` shapes them. */
  readonly behind: string;
}

export type ValidityRule = PersonRule | GroupRule;

/** Columns of every query of findings, in their order. */
export const FOUND =
  'family_id, person_id, kelurahan, worker, since, code, amount, fact_id' as const;
