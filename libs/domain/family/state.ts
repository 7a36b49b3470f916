import type { Day, LocalInstant } from '#libs/domain/kernel';
import type { Caused } from './caused.js';
import type { PersonState } from './person.js';

/*
 * What a family's facts add up to. Everything that can change is kept as a dated history, so that
 * one fold answers for every day: "on this day" is a look into the histories, not another fold.
 * Each item names the fact that caused it.
 */
export interface Residence extends Caused {
  readonly kelurahan: string;
  readonly posyandu?: string;
  readonly address?: string;
}

export interface Card extends Caused {
  readonly number?: string;
}

export interface Closure extends Caused {
  readonly reason: string;
  reopenedAt?: LocalInstant;
  reopenedBy?: string;
}

/** Household conditions; `TIDAK_DIKETAHUI` is an answer of its own and never counts as a problem. */
export interface Survey extends Caused {
  readonly water: string;
  readonly latrine: string;
  readonly contraception: string;
  readonly welfareRank: string;
}

export interface Resurvey extends Caused {
  readonly id: string;
  readonly reason: string;
  readonly dueOn?: Day;
  doneAt?: LocalInstant;
  doneBy?: string;
  result?: string;
}

export interface MissedVisit extends Caused {
  readonly reason: string;
}

/** What was found out about a person, and the fact and version of the stream that says so. */
export interface IdentityCorrection {
  readonly factId: string;
  readonly version: number;
  readonly patch: IdentityPatch;
}

/** The parts of who a person is that a later correction may replace, as true from the beginning. */
export interface IdentityPatch {
  readonly name?: string;
  readonly nik?: string;
  readonly nikStatus?: string;
  readonly sex?: 'L' | 'P';
  readonly birthDate?: Day;
  readonly birthMonth?: string;
  readonly phone?: string;
}

export interface FamilyState {
  id: string;
  registered?: Caused;
  residency?: string;
  readonly persons: Map<string, PersonState>;
  readonly residences: Residence[];
  readonly cards: Card[];
  readonly closures: Closure[];
  readonly surveys: Survey[];
  readonly resurveys: Resurvey[];
  readonly missedVisits: MissedVisit[];
  readonly splits: (Caused & { readonly toFamilyId: string })[];
  /** Corrected identities, waiting for the fact that brings the person in. */
  readonly identities: Map<string, readonly IdentityCorrection[]>;
  /** Facts that speak of something that is not there (a person, a pregnancy): ids of the facts. */
  readonly adrift: string[];
}

export const initial = (): FamilyState => ({
  id: '',
  persons: new Map(),
  residences: [],
  cards: [],
  closures: [],
  surveys: [],
  resurveys: [],
  missedVisits: [],
  splits: [],
  identities: new Map(),
  adrift: [],
});
