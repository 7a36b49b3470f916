import type { FamilyState } from '#libs/domain/family';
import { dayOf, type Fact, type UtcInstant } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import { householdRows } from './household-rows.js';
import { Knowledge } from './knowledge.js';
import { householdContentOf, householdStandingOf, identitiesOf } from './standing.js';

/** The first day that facts tell of; the screening of the days before it stays as it is. */
const firstDay = (facts: readonly Fact[]): string =>
  facts.reduce((first, { occurredAt }) => {
    const day = dayOf(occurredAt);
    return day < first ? day : first;
  }, '9999-12-31');

/** Watches the screening of one family, and remembers since when each of its rows is known. */
export class HouseholdWatch {
  private readonly known = new Knowledge();
  private latest: readonly CopyRow[] = [];
  private standing = 0;
  private content = '';
  private identities: readonly string[] = [];

  constructor(private readonly familyId: string) {}

  /** Anything may be different; most of what is corrected says nothing about the household. */
  afresh(family: FamilyState, at: UtcInstant): void {
    this.standing = householdStandingOf(family);
    const content = householdContentOf(family);
    if (content === this.content) return;
    this.content = content;
    this.screen(family, at);
  }

  /** Facts were added to the end of the family's histories. */
  further(family: FamilyState, facts: readonly Fact[], at: UtcInstant): void {
    const standing = householdStandingOf(family);
    const identities = identitiesOf(family);
    const isSame = this.identities.every((identity, n) => identity === identities[n]);
    if (standing === this.standing && isSame) return;
    this.standing = standing;
    this.content = householdContentOf(family);
    // Who turns out to be somebody else, as the new head of the family, is so on all days.
    if (isSame) this.screen(family, at, firstDay(facts));
    else this.screen(family, at);
  }

  rows(): CopyRow[] {
    return this.known.rows();
  }

  private screen(family: FamilyState, at: UtcInstant, since?: string): void {
    this.latest = householdRows(family, this.familyId, this.latest, since);
    this.identities = identitiesOf(family);
    this.known.now(this.familyId, this.latest, at);
  }
}
