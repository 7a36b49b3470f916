import type { Day } from '#libs/domain/kernel';
import type { Posyandu } from './places.js';
import type { Group } from './targets.js';

/** What has to be true of a person in the table of July 2025. */
export interface Goal {
  /** Counted as accompanied in this group; undefined: has no contact in the period at all. */
  group?: Group;
  atRisk: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: Day;
  readonly nik?: string;
  readonly phone?: string;
  readonly goal: Goal;
  readonly diesOn?: Day;
}

export interface Pregnancy {
  readonly lastMenstruation: Day;
  readonly recordedOn: Day;
  /** Undefined while it goes on beyond the table. */
  readonly endsOn?: Day;
  readonly outcome?: 'LAHIR' | 'KEGUGURAN';
  readonly babies: readonly Person[];
}

export interface Mother extends Person {
  readonly pregnancy?: Pregnancy;
}

/** Where a family lives, and on which card. */
export interface Address {
  readonly posyandu: Posyandu;
  readonly address: string;
  readonly card: string;
}

/** People of one family card. */
export interface Household extends Address {
  readonly key: string;
  readonly registeredOn: Day;
  /** Made-up word that all names of the family end with. */
  readonly word: string;
  readonly father?: Person;
  readonly mother: Mother;
  /** Under five when the family was registered, oldest first. */
  readonly children: readonly Person[];
  /** Another kelurahan, from a day on. */
  readonly move?: { readonly on: Day; readonly to: Posyandu; readonly address: string };
  /** Founded by a wedding on the day of registration, by people who came from two other families. */
  readonly byWedding?: true;
  /** Water, latrine or contraception are among the reasons why everybody judged here is at risk. */
  readonly poorlyHoused?: boolean;
  /** Leaves the city on this day; nothing happens afterwards. */
  readonly leavesOn?: Day;
}

/** The posyandu that a family belongs to on a day. */
export const posyanduOn = (home: Household, day: Day): Posyandu =>
  home.move !== undefined && home.move.on <= day ? home.move.to : home.posyandu;

/** The session of the family's posyandu in a month (`YYYY-MM`); none in the month of a move that misses both. */
export const sessionIn = (home: Household, month: string): Day | undefined => {
  const day = (p: Posyandu): Day => `${month}-${String(p.day).padStart(2, '0')}`;
  return [home.posyandu, ...(home.move === undefined ? [] : [home.move.to])]
    .map((p) => ({ on: day(p), posyandu: p }))
    .find(({ on, posyandu }) => posyanduOn(home, on) === posyandu)?.on;
};

export interface NewHome extends Address {
  readonly key: string;
}

/** A family in which somebody is about to marry. */
export interface CatinHousehold extends Household {
  readonly catin: Person;
  readonly announcedOn: Day;
  readonly weddingPlannedOn: Day;
  readonly weddingOn?: Day;
  /** Where both come from the city: the other family's key, and the home they will share. */
  readonly couple?: { readonly partnerKey: string; readonly home: NewHome };
}
