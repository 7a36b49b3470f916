import {
  categoryStretches,
  heightsOf,
  scored,
  spansOf,
  stuntingAfter,
  stuntingChanges,
  weighedTwiceADay,
  withStunting,
  type CategoryStretch,
  type FamilyState,
  type Moment,
  type PersonState,
  type StuntingStatus,
} from '#libs/domain/family';
import type { Fact, UtcInstant } from '#libs/domain/kernel';
import type { StreamRows } from '#libs/projections';
import { chained } from './chains.js';
import { HouseholdWatch } from './household-watch.js';
import { Knowledge } from './knowledge.js';
import { presenceRows, travellersIn } from './presence-rows.js';
import { referralRows } from './referral-rows.js';
import { assessmentRows, deedRows, spanRows, type Of } from './rows.js';
import { standingOf, type Standing } from './standing.js';
import { supportRows } from './support-rows.js';

/** How far one person has been looked at. */
interface Seen {
  readonly standing: Standing;
  readonly lives: readonly CategoryStretch[];
  readonly contacts: number;
  readonly handovers: number;
  readonly measurements: number;
  readonly supports: number;
  readonly stunting: StuntingStatus | undefined;
}

const isEverChild = (lives: readonly CategoryStretch[]): boolean => lives[0]?.category === 'BADUTA';

const isAlike = (a: Standing, b: Standing): boolean =>
  a.life === b.life && a.identity === b.identity;

const hasMore = (person: PersonState, seen: Seen): boolean =>
  person.contacts.length > seen.contacts ||
  person.handovers.length > seen.handovers ||
  person.measurements.length > seen.measurements ||
  person.supports.length > seen.supports;

/** Watches one family while its facts come in, and remembers since when each row is known. */
export class FamilyWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly deeds = new Knowledge();
  private readonly assessments = new Knowledge();
  private readonly spans = new Knowledge();
  private readonly presence = new Knowledge();
  private readonly referrals = new Knowledge();
  private readonly supports = new Knowledge();
  private readonly household: HouseholdWatch;
  private knownAt: UtcInstant | undefined;

  constructor(private readonly familyId: string) {
    this.household = new HouseholdWatch(familyId);
  }

  /** What was learnt at a moment. */
  take({ family, facts, at, afresh, deeds }: Moment): void {
    this.knownAt = at;
    if (deeds) this.deedsOf(family, at, afresh);
    else if (afresh) this.everything(family, at);
    else this.further(family, facts, at);
  }

  /** In the order of the projection's tables. */
  rows(): StreamRows {
    const { familyId, knownAt } = this;
    const presence = this.presence.rows();
    return [
      chained(this.deeds.rows(), travellersIn(presence)),
      this.assessments.rows(),
      this.spans.rows(),
      presence,
      this.household.rows(),
      this.referrals.rows(),
      this.supports.rows(),
      knownAt === undefined ? [] : [[familyId, knownAt]],
    ];
  }

  /** Most facts add a deed, or nothing at all; only then is there little to do. */
  private deedsOf(family: FamilyState, at: UtcInstant, isLate: boolean): void {
    for (const person of family.persons.values()) {
      const seen = this.seen.get(person.id);
      if (seen === undefined) this.whole(family, person, standingOf(person), at);
      else if (!hasMore(person, seen)) continue;
      else if (isLate) this.whole(family, person, seen.standing, at);
      else this.added(family, person, seen, seen.standing, at);
    }
  }

  private further(family: FamilyState, facts: readonly Fact[], at: UtcInstant): void {
    for (const person of family.persons.values()) {
      const standing = standingOf(person);
      const seen = this.seen.get(person.id);
      if (seen === undefined || !isAlike(seen.standing, standing))
        this.whole(family, person, standing, at);
      else this.added(family, person, seen, standing, at);
    }
    this.household.further(family, facts, at);
  }

  /** Anything may be different from the moment before. */
  private everything(family: FamilyState, at: UtcInstant): void {
    const { deeds, assessments, spans, presence, referrals, supports } = this;
    for (const known of [deeds, assessments, spans, presence, referrals, supports])
      known.keepOnly(family.persons, at);
    for (const person of family.persons.values())
      this.whole(family, person, standingOf(person), at);
    this.household.afresh(family, at);
  }

  private whole(
    family: FamilyState,
    person: PersonState,
    standing: Standing,
    at: UtcInstant,
  ): void {
    const { familyId } = this;
    const lives = categoryStretches(person);
    const of = { family, familyId, person, lives };
    this.deeds.now(person.id, deedRows(of), at);
    this.referrals.now(person.id, referralRows(of), at);
    this.supports.now(person.id, supportRows(of), at);
    this.remember(of, standing, this.judged(of, at));
  }

  private remember(
    { person, lives }: Of,
    standing: Standing,
    stunting: StuntingStatus | undefined,
  ): void {
    this.seen.set(person.id, {
      standing,
      lives,
      contacts: person.contacts.length,
      handovers: person.handovers.length,
      measurements: person.measurements.length,
      supports: person.supports.length,
      stunting,
    });
  }

  /** Her days and her judgements; returns the stunting status that they end with. */
  private judged(of: Of, at: UtcInstant): StuntingStatus | undefined {
    const { family, familyId, person, lives } = of;
    const changes = isEverChild(lives) ? stuntingChanges(heightsOf(person)) : [];
    const spans = withStunting(spansOf(family, person, lives), changes);
    this.assessments.now(person.id, assessmentRows(of), at);
    this.spans.now(person.id, spanRows(familyId, person.id, spans), at);
    this.presence.now(person.id, presenceRows(family, familyId, person), at);
    return changes.at(-1)?.status;
  }

  private added(
    family: FamilyState,
    person: PersonState,
    seen: Seen,
    standing: Standing,
    at: UtcInstant,
  ): void {
    const { lives } = seen;
    const of = { family, familyId: this.familyId, person, lives };
    // A second weighing of a day takes the place of the first, which is known already.
    if (
      person.measurements.length > seen.measurements &&
      weighedTwiceADay(person, seen.measurements)
    )
      this.deeds.now(person.id, deedRows(of), at);
    else if (person.contacts.length > seen.contacts || person.handovers.length > seen.handovers)
      this.deeds.more(person.id, deedRows(of, seen.contacts, seen.handovers), at);
    if (person.supports.length > seen.supports)
      this.supports.more(person.id, supportRows(of, seen.supports), at);
    if (seen.standing.referred !== standing.referred)
      this.referrals.now(person.id, referralRows(of), at);
    const judgedAnew = seen.standing.here !== standing.here || this.turned(person, seen);
    this.remember(of, standing, judgedAnew ? this.judged(of, at) : seen.stunting);
  }

  /** Whether a new measurement says something else of a child than the one before it. */
  private turned(person: PersonState, { lives, measurements, stunting }: Seen): boolean {
    if (!isEverChild(lives)) return false;
    for (let n = measurements; n < person.measurements.length; n += 1) {
      const measurement = person.measurements[n];
      if (measurement === undefined) continue;
      if (stuntingAfter(scored(person, measurement), stunting) !== stunting) return true;
    }
    return false;
  }
}
