import type { FamilyState, PersonState } from '#libs/domain/family';
import type { Day } from '#libs/domain/kernel';

export interface NaiveQuestion {
  readonly from: Day;
  readonly asOf: Day;
  readonly knownAt: string | undefined;
}

/** One thing that a figure counts, where it counts. */
export interface Counted {
  readonly category: string | undefined;
  readonly kelurahan: string;
  readonly quantity: number;
}

/** What of one person a figure counts. */
export type Count = (family: FamilyState, person: PersonState, asked: NaiveQuestion) => Counted[];
