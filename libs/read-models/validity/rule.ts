import type { FamilyState, PersonState } from '#libs/domain/family';
import type { Bilingual, Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import type { Home } from './derive/homes.js';
import type { At, FoundAt } from './found.js';

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
  readonly familyId: string;
  readonly family: FamilyState;
  readonly person: PersonState;
  /** Days in one of the five categories, by kelurahan. */
  readonly homes: readonly Home[];
}

/** Days [from, to) on which something is amiss; none when what was waited for came before. */
export interface Wait {
  readonly code: string;
  readonly from: Day;
  readonly to: Day | undefined;
  /** The fact after which it is waited; the person's entry when left out. */
  readonly factId: string | undefined;
}

/** What a wait depends on: a history to which items are added, or all the rest of a life. */
export type History = 'LIFE' | 'MEASUREMENTS' | 'ASSESSMENTS';

export interface Waits {
  readonly on: History;
  /** Waits after the n-th item of that history and those behind it; -1: from the beginning on. */
  find(of: Of, n: number): readonly Wait[];
}

/** A rule about persons, one finding for each. */
export interface PersonRule extends RuleWords {
  readonly about: 'PERSON';
  /** Codes of warnings in facts that are this rule's. */
  readonly warnings?: { readonly codes: readonly string[]; readonly ends: WarningEnds };
  /** What time makes odd. */
  readonly waits?: Waits;
  /** Words for the codes of waits; those of warnings have their own. */
  readonly details?: Readonly<Record<string, Bilingual>>;
  /** Findings that only show between two families; those derived with a family when left out. */
  readonly found?: (at: At) => string;
}

/** How a worker or an area came out on a day. */
export interface Group {
  readonly day: Day;
  /** Id of the worker, code of the kelurahan, `kelurahan/posyandu`, or age group. */
  readonly key: string;
  readonly n: number;
  readonly of: number;
  readonly detail: Bilingual;
}

export interface GroupsAsked {
  readonly days: readonly Day[];
  /** Null for the whole city. */
  readonly kelurahan: readonly string[] | null;
  /** Null for what is known now. */
  readonly knownAt: string | null;
  /** Only these groups. */
  readonly keys?: readonly string[];
  /** Groups of fewer are hidden; 30 unless a test says otherwise. */
  readonly smallest?: number;
}

/** A rule about a worker or an area, found only in many facts together. */
export interface GroupRule extends RuleWords {
  readonly about: 'WORKER' | 'AREA' | 'POSYANDU' | 'AGE_GROUP';
  /** Groups found on each of some days. */
  groups(sql: Sql, asked: GroupsAsked): Promise<readonly Group[]>;
  /** The persons behind one of them. */
  behind(at: FoundAt): string;
}

export type ValidityRule = PersonRule | GroupRule;
