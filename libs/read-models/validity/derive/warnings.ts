import { latestBy, settle, type FamilyState, type PersonState } from '#libs/domain/family';
import {
  addDays,
  dayOf,
  daysBetween,
  type Day,
  type Fact,
  type UtcInstant,
  type Warning,
} from '#libs/domain/kernel';
import type { PersonRule, WarningEnds } from '../rule.js';
import { findingOf } from './findings.js';
import type { Dated, KnownRows } from './known-rows.js';
import { recordedOn } from './recorded.js';

/** What nobody can put right any more is shown for so long. */
const SHOWN_DAYS = 30;

/** A warning from the day it was recorded until the fact was corrected or voided, if it was. */
interface Warned {
  readonly fact: Fact;
  readonly code: string;
  readonly by: Fact;
  readonly settledOn: Day | undefined;
  readonly rule: PersonRule;
  readonly ends: WarningEnds;
}

const has = (warnings: readonly Warning[], code: string): boolean =>
  warnings.some((warning) => warning.code === code);

const personIn = ({ data }: Fact): string | undefined =>
  typeof data['personId'] === 'string' ? data['personId'] : undefined;

const TELLING = ['nik', 'birthDate', 'sex'];
const isTelling = ({ data }: Fact): boolean => TELLING.some((field) => field in data);

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

/** Follows the warnings that are kept in a family's facts, for the rules that take them. */
export class Warnings {
  private readonly byFact = new Map<string, readonly Warned[]>();

  constructor(
    private readonly familyId: string,
    private readonly ruleOf: ReadonlyMap<string, PersonRule>,
    private readonly known: KnownRows,
    /** Every fact of the family so far, by id. */
    private readonly facts: ReadonlyMap<string, Fact>,
  ) {}

  /** Facts were added to the end of the family's histories. */
  further(family: FamilyState, facts: readonly Fact[], at: UtcInstant): void {
    if (this.byFact.size > 0)
      for (const fact of facts) this.ended(family, personIn(fact), fact, at);
    for (const fact of facts)
      if (fact.warnings.length > 0 && !('targetId' in fact.data))
        this.put(family, fact.id, this.taken(fact, fact.warnings, fact), at);
  }

  /** Anything may be different from before. */
  afresh(family: FamilyState, at: UtcInstant): void {
    const facts = [...this.facts.values()];
    if (this.byFact.size === 0 && facts.every(({ warnings }) => warnings.length === 0)) return;
    const all = Map.groupBy(this.settled(facts), ({ fact }) => fact.id);
    for (const id of this.byFact.keys()) if (!all.has(id)) this.put(family, id, [], at);
    for (const [id, warned] of all) this.put(family, id, warned, at);
  }

  /** What a new fact about somebody brings to its end. */
  private ended(family: FamilyState, personId: string | undefined, by: Fact, at: UtcInstant): void {
    const measured = by.type === 'MeasurementRecorded';
    const telling = isTelling(by);
    if (!measured && !telling) return;
    for (const [id, warned] of this.byFact)
      if (
        personIn(warned[0]?.fact as Fact) === personId &&
        warned.some(
          ({ ends }) =>
            (measured && ends === 'NEXT_MEASUREMENT') || (telling && ends === 'NEW_IDENTITY'),
        )
      )
        this.put(family, id, warned, at);
  }

  private put(family: FamilyState, id: string, warned: readonly Warned[], at: UtcInstant): void {
    if (warned.length > 0) this.byFact.set(id, warned);
    else this.byFact.delete(id);
    const rows = warned.map((one) => this.rowOf(family, one));
    this.known.now(`warned ${id}`, rows, at);
  }

  private taken(
    fact: Fact,
    warnings: readonly Warning[],
    by: Fact,
    settledOn: (code: string) => Day | undefined = () => undefined,
  ): Warned[] {
    return warnings.flatMap(({ code }) => {
      const rule = this.ruleOf.get(code);
      if (rule?.warnings === undefined) return [];
      const { ends } = rule.warnings;
      return [{ fact, code, by, settledOn: settledOn(code), rule, ends }];
    });
  }

  private settled(facts: readonly Fact[]): readonly Warned[] {
    const ledger = settle(facts);
    const effective = new Map(ledger.effective.map((e) => [e.fact.id, e]));
    const corrections = new Set(ledger.effective.flatMap((e) => e.correctedBy.map(({ id }) => id)));
    return facts.flatMap((fact) => {
      // Of a correction speaks the fact that it corrects.
      if (corrections.has(fact.id) || 'targetId' in fact.data) return [];
      const now = effective.get(fact.id);
      const changed = now?.correctedBy.at(-1) ?? ledger.voided.get(fact.id);
      const after = now?.fact.warnings ?? [];
      const settledOn = changed === undefined ? undefined : recordedOn(changed);
      return [
        ...this.taken(fact, fact.warnings, fact, (code) =>
          has(after, code) ? undefined : settledOn,
        ),
        ...this.taken(
          fact,
          after.filter(({ code }) => !has(fact.warnings, code)),
          changed ?? fact,
        ),
      ];
    });
  }

  private rowOf(family: FamilyState, one: Warned): Dated {
    const { fact, code, by, rule, ends, settledOn } = one;
    const personId = personIn(fact);
    const happened = dayOf(fact.occurredAt);
    const from = recordedOn(by);
    const home = latestBy(family.residences, happened) ?? family.residences[0];
    const amount = ends === 'A_MONTH' ? daysBetween(happened, from) : undefined;
    const person = personId === undefined ? undefined : family.persons.get(personId);
    return findingOf(this.familyId, personId, {
      rule: rule.id,
      code,
      kelurahan: home?.kelurahan ?? '',
      worker: by.by.actor,
      factId: fact.id,
      amount,
      from,
      to: earlier(settledOn, this.endOf(ends, one, person)),
    });
  }

  private endOf(
    ends: WarningEnds,
    { fact, by }: Warned,
    person: PersonState | undefined,
  ): Day | undefined {
    if (ends === 'NEXT_MEASUREMENT') return this.nextMeasurement(person, fact.id);
    if (ends === 'NEW_IDENTITY') return this.nextIdentity(fact);
    return ends === 'A_MONTH' ? addDays(recordedOn(by), SHOWN_DAYS) : undefined;
  }

  private nextMeasurement(person: PersonState | undefined, factId: string): Day | undefined {
    const n = person?.measurements.findLastIndex((m) => m.factId === factId) ?? -1;
    const next = n < 0 ? undefined : person?.measurements[n + 1];
    const fact = next === undefined ? undefined : this.facts.get(next.factId);
    return fact === undefined ? undefined : recordedOn(fact);
  }

  private nextIdentity(warned: Fact): Day | undefined {
    const personId = personIn(warned);
    for (const fact of this.facts.values())
      if (fact.version > warned.version && personIn(fact) === personId && isTelling(fact))
        return recordedOn(fact);
    return undefined;
  }
}
