import type { Category } from '#libs/domain/family';
import type { Day, UtcInstant } from '#libs/domain/kernel';

export type StuntingShown = 'STUNTED' | 'NOT_STUNTED' | 'RECHECK' | 'UNKNOWN';

export interface RegistryQuestion {
  /** The city, a kecamatan or a kelurahan. */
  readonly area: string;
  /** What the asker may see; nothing outside it is returned. */
  readonly scope: string;
  /** The day it is asked for. */
  readonly asOf: Day;
  /** As it was known at this moment, but for the names; as known now when left out. */
  readonly knownAt?: UtcInstant;
  readonly category?: Category;
  readonly atRisk?: boolean;
  readonly stunting?: StuntingShown;
  /** Only those whose contact is due before `asOf` (or, with `false`, is not). */
  readonly overdue?: boolean;
  /** Words that must all occur in the name, in any order. */
  readonly name?: string;
  readonly nikHash?: string;
  /** Also members who belong to no category. */
  readonly members?: boolean;
  /** Rows on a page, 50 by default. */
  readonly limit?: number;
  readonly cursor?: string;
}
