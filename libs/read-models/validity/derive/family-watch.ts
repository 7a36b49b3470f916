import {
  categoryStretches,
  type Category,
  type CategoryStretch,
  type Caused,
  type FamilyState,
  type Measurement,
  type Moment,
  type PersonState,
} from '#libs/domain/family';
import { dayOf, type Fact, type UtcInstant } from '#libs/domain/kernel';
import type { StreamRows } from '#libs/projections';
import type { History, Of, PersonRule, Wait } from '../rule.js';
import { Entries } from './entries.js';
import { findingOf } from './findings.js';
import { homesOf, shared, type Home } from './homes.js';
import { KnownRows, type Dated } from './known-rows.js';
import { Likeness, type LikenessHash } from './likeness.js';
import { isOfChild, readingOf } from './readings.js';
import { lifeOf, sameLife, type Life } from './life.js';
import { Warnings } from './warnings.js';

/** How far one person has been looked at. */
interface Seen {
  readonly life: Life;
  readonly homes: readonly Home[];
  readonly childHomes: readonly Home[];
  measurements: number;
  assessments: number;
  /** The parts of her findings, to know which are gone when all are derived anew. */
  readonly owners: Set<string>;
}

const waitOwner = ({ person }: Of, rule: PersonRule, factId: string | undefined): string =>
  `${person.id} ${rule.id} ${factId ?? ''}`;

const readOwner = (person: PersonState, { factId }: Caused): string => `${person.id} ${factId}`;

const isEverChild = (lives: readonly CategoryStretch[]): boolean => lives[0]?.category === 'BADUTA';

const CHILD: readonly Category[] = ['BADUTA', 'BALITA'];

export interface Rules {
  readonly waiting: Readonly<Record<History, readonly PersonRule[]>>;
  readonly all: readonly PersonRule[];
  readonly ofWarning: ReadonlyMap<string, PersonRule>;
}

/** Watches one family while its facts come in, and remembers since when each finding is known. */
export class FamilyWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly facts = new Map<string, Fact>();
  private readonly findings = new KnownRows();
  private readonly readings = new KnownRows(true);
  private readonly children = new KnownRows();
  private readonly alike = new KnownRows();
  private readonly entries = new Entries();
  private readonly warnings: Warnings;
  private readonly likeness: Likeness;

  constructor(
    private readonly familyId: string,
    private readonly rules: Rules,
    keyed: LikenessHash,
  ) {
    this.likeness = new Likeness(familyId, keyed);
    this.warnings = new Warnings(familyId, rules.ofWarning, this.findings, this.facts);
  }

  take({ at, family, facts, afresh, deeds }: Moment): void {
    for (const fact of facts) this.facts.set(fact.id, fact);
    this.entries.take(facts, family);
    if (deeds) this.measured(family, facts, afresh, at);
    else if (afresh) this.afresh(family, at);
    else this.further(family, at);
    if (afresh && !deeds) this.warnings.afresh(family, at);
    else this.warnings.further(family, facts, at);
  }

  /** In the order of the projection's tables. */
  rows(): StreamRows {
    return [
      this.findings.rows(),
      this.readings.rows(),
      this.children.rows(),
      this.entries.rows(this.familyId),
      this.alike.rows(),
    ];
  }

  /** Of what was done for people only measurements count here, each for the one who was measured. */
  private measured(
    family: FamilyState,
    facts: readonly Fact[],
    afresh: boolean,
    at: UtcInstant,
  ): void {
    if (!facts.some(({ type }) => type === 'MeasurementRecorded')) return;
    for (const person of family.persons.values()) {
      const seen = this.seen.get(person.id);
      if (seen === undefined || person.measurements.length === seen.measurements) continue;
      if (afresh) this.whole(family, person, at);
      else this.added(family, person, seen, at);
    }
  }

  private afresh(family: FamilyState, at: UtcInstant): void {
    for (const id of this.seen.keys()) if (!family.persons.has(id)) this.gone(id, at);
    for (const person of family.persons.values()) this.whole(family, person, at);
  }

  private further(family: FamilyState, at: UtcInstant): void {
    for (const person of family.persons.values()) {
      const seen = this.seen.get(person.id);
      // A mother's name is part of what her children look like.
      if (seen === undefined || seen.life.name !== person.name) return this.afresh(family, at);
      if (sameLife(seen.life, person)) this.added(family, person, seen, at);
      else this.whole(family, person, at);
    }
  }

  private gone(personId: string, at: UtcInstant): void {
    for (const owner of this.seen.get(personId)?.owners ?? []) this.nothing(owner, at);
    this.children.now(personId, [], at);
    this.alike.now(personId, [], at);
    this.seen.delete(personId);
  }

  private nothing(owner: string, at: UtcInstant): void {
    this.findings.now(owner, [], at);
    this.readings.now(owner, [], at);
  }

  private whole(family: FamilyState, person: PersonState, at: UtcInstant): void {
    const lives = categoryStretches(person);
    const homes = homesOf(family, person, lives);
    const childHomes = isEverChild(lives) ? homesOf(family, person, lives, CHILD) : [];
    const of = { familyId: this.familyId, family, person, homes };
    const before = this.seen.get(person.id);
    const { measurements, assessments } = person;
    const seen: Seen = {
      life: lifeOf(person),
      homes,
      childHomes,
      measurements: measurements.length,
      assessments: assessments.length,
      owners: new Set(),
    };
    if (homes.length > 0)
      for (const rule of this.rules.all) this.waits(of, rule, -1, seen.owners, at);
    this.read(of, 0, seen, at);
    for (const owner of before?.owners ?? []) if (!seen.owners.has(owner)) this.nothing(owner, at);
    const child = childHomes.map((home): Dated => ({
      values: [this.familyId, person.id, home.kelurahan, home.from],
      ...home,
    }));
    this.children.now(person.id, child, at);
    const added = this.facts.get(person.addedBy);
    this.alike.now(person.id, this.likeness.of(family, person, added), at);
    this.seen.set(person.id, seen);
  }

  /** Nothing about her life is other than before, but she may have been measured or judged. */
  private added(family: FamilyState, person: PersonState, seen: Seen, at: UtcInstant): void {
    const { measurements, assessments } = person;
    const of = { familyId: this.familyId, family, person, homes: seen.homes };
    if (measurements.length > seen.measurements) {
      this.on('MEASUREMENTS', of, measurements, seen.measurements, seen.owners, at);
      const next = measurements.slice(seen.measurements).find((m) => isOfChild(person, m));
      const last = measurements[seen.measurements - 1];
      if (next !== undefined && last !== undefined)
        this.readings.cut(readOwner(person, last), dayOf(next.at), at);
      this.read(of, seen.measurements, seen, at);
      seen.measurements = measurements.length;
    }
    if (assessments.length > seen.assessments) {
      this.on('ASSESSMENTS', of, assessments, seen.assessments, seen.owners, at);
      seen.assessments = assessments.length;
    }
  }

  /** Items from the n-th on were added to a history: what was waited for has come. */
  private on(
    history: History,
    of: Of,
    items: readonly Caused[],
    n: number,
    owners: Set<string>,
    at: UtcInstant,
  ): void {
    const next = items[n];
    if (next === undefined) return;
    for (const rule of this.rules.waiting[history]) {
      this.findings.cut(waitOwner(of, rule, items[n - 1]?.factId), dayOf(next.at), at);
      this.waits(of, rule, n, owners, at);
    }
  }

  /** Findings of a rule that waits for something, after the n-th item of a history and later ones. */
  private waits(of: Of, rule: PersonRule, n: number, owners: Set<string>, at: UtcInstant): void {
    const waits = rule.waits?.find(of, n) ?? [];
    for (const wait of waits) {
      const owner = waitOwner(of, rule, wait.factId);
      owners.add(owner);
      this.findings.now(owner, this.placed(of, rule, wait), at);
    }
  }

  /** On the days on which the person was there; what ended before it began is kept as such. */
  private placed({ person, homes }: Of, rule: PersonRule, wait: Wait): readonly Dated[] {
    const { factId, code } = wait;
    const worker = this.facts.get(factId ?? person.addedBy)?.by.actor;
    const over = wait.to !== undefined && wait.to <= wait.from;
    return homes.flatMap(({ kelurahan, ...home }) => {
      const days = shared({ from: wait.from, to: over ? undefined : wait.to }, home);
      if (days === undefined) return [];
      const to = over ? wait.to : days.to;
      const { from } = days;
      const finding = { rule: rule.id, code, kelurahan, worker, factId, amount: undefined };
      return [findingOf(this.familyId, person.id, { ...finding, from, to })];
    });
  }

  private read(of: Of, from: number, { childHomes, owners }: Seen, at: UtcInstant): void {
    const { person } = of;
    for (let n = from; n < person.measurements.length; n += 1) {
      const reading = readingOf(of, n, childHomes);
      if (reading === undefined) continue;
      const owner = readOwner(person, person.measurements[n] as Measurement);
      owners.add(owner);
      this.readings.now(owner, [reading], at);
    }
  }
}
