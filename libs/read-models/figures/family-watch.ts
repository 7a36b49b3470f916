import {
  categoryStretches,
  spansOf,
  type CategoryStretch,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import type { UtcInstant } from '#libs/domain/kernel';
import type { StreamRows } from '#libs/projections';
import { Knowledge } from './knowledge.js';
import { assessmentRows, deedRows, spanRows } from './rows.js';
import { standingOf, type Standing } from './standing.js';

/** How far one person has been looked at. */
interface Seen {
  readonly standing: Standing;
  readonly lives: readonly CategoryStretch[];
  readonly contacts: number;
  readonly handovers: number;
}

/** Watches one family while its facts come in, and remembers since when each row is known. */
export class FamilyWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly deeds = new Knowledge();
  private readonly assessments = new Knowledge();
  private readonly spans = new Knowledge();
  private knownAt: UtcInstant | undefined;

  constructor(private readonly familyId: string) {}

  /** Anything may be different from the moment before. */
  afresh(family: FamilyState, at: UtcInstant): void {
    this.knownAt = at;
    for (const known of [this.deeds, this.assessments, this.spans])
      known.keepOnly(family.persons, at);
    for (const person of family.persons.values())
      this.whole(family, person, standingOf(person), at);
  }

  /** Most facts add a deed, or nothing at all; only then is there little to do. */
  further(family: FamilyState, at: UtcInstant): void {
    this.knownAt = at;
    for (const person of family.persons.values()) {
      const standing = standingOf(person);
      const seen = this.seen.get(person.id);
      if (seen?.standing.life !== standing.life) this.whole(family, person, standing, at);
      else {
        this.newDeeds(family, person, { ...seen, standing }, at);
        if (seen.standing.here !== standing.here) this.judged(family, person, seen.lives, at);
      }
    }
  }

  /** In the order of the projection's tables. */
  rows(): StreamRows {
    const { familyId, knownAt } = this;
    return [
      this.deeds.rows(),
      this.assessments.rows(),
      this.spans.rows(),
      knownAt === undefined ? [] : [[familyId, knownAt]],
    ];
  }

  private whole(
    family: FamilyState,
    person: PersonState,
    standing: Standing,
    at: UtcInstant,
  ): void {
    const { familyId } = this;
    const lives = categoryStretches(person);
    const [contacts, handovers] = [person.contacts.length, person.handovers.length];
    this.deeds.now(person.id, deedRows({ family, familyId, person, lives }), at);
    this.judged(family, person, lives, at);
    this.seen.set(person.id, { standing, lives, contacts, handovers });
  }

  private judged(
    family: FamilyState,
    person: PersonState,
    lives: readonly CategoryStretch[],
    at: UtcInstant,
  ): void {
    const { familyId } = this;
    const { id } = person;
    this.assessments.now(id, assessmentRows({ family, familyId, person, lives }), at);
    this.spans.now(id, spanRows(familyId, id, spansOf(family, person, lives)), at);
  }

  private newDeeds(family: FamilyState, person: PersonState, seen: Seen, at: UtcInstant): void {
    const { familyId } = this;
    const { lives } = seen;
    const [contacts, handovers] = [person.contacts.length, person.handovers.length];
    if (contacts > seen.contacts || handovers > seen.handovers) {
      const of = { family, familyId, person, lives };
      this.deeds.more(person.id, deedRows(of, seen.contacts, seen.handovers), at);
    }
    this.seen.set(person.id, { ...seen, contacts, handovers });
  }
}
