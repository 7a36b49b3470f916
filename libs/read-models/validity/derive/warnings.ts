import { latestBy, type FamilyState, type PersonState } from '#libs/domain/family';
import {
  addDays,
  dayOf,
  daysBetween,
  type Day,
  type Fact,
  type Warning,
} from '#libs/domain/kernel';
import type { PersonRule } from '../rule.js';
import { recordedOn, type Told } from './recorded.js';

/** One finding of one person, as a row of the table says it. */
export interface Finding {
  readonly personId: string | undefined;
  readonly rule: string;
  readonly code: string;
  readonly kelurahan: string;
  readonly worker: string | undefined;
  readonly since: Day;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly factId: string | undefined;
  /** Days late, for a late entry. */
  readonly amount: number | undefined;
}

/** What nobody can put right any more is shown for so long. */
const SHOWN_DAYS = 30;

/** A warning from the day it was recorded until the fact was corrected or voided, if it was. */
interface Warned {
  readonly fact: Fact;
  readonly warning: Warning;
  readonly by: Fact;
  readonly settledOn: Day | undefined;
}

const has = (warnings: readonly Warning[], code: string): boolean =>
  warnings.some((warning) => warning.code === code);

const warned = ({ facts, ledger }: Told): readonly Warned[] => {
  if (!facts.some(({ warnings }) => warnings.length > 0)) return [];
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
      ...fact.warnings.map((warning): Warned => ({
        fact,
        warning,
        by: fact,
        settledOn: has(after, warning.code) ? undefined : settledOn,
      })),
      ...after
        .filter(({ code }) => !has(fact.warnings, code))
        .map((warning): Warned => ({ fact, warning, by: changed ?? fact, settledOn: undefined })),
    ];
  });
};

const personIn = ({ data }: Fact): string | undefined =>
  typeof data['personId'] === 'string' ? data['personId'] : undefined;

const nextMeasurement = (person: PersonState | undefined, factId: string, told: Told) => {
  const n = person?.measurements.findIndex((m) => m.factId === factId) ?? -1;
  const next = n < 0 ? undefined : person?.measurements[n + 1];
  const fact = next === undefined ? undefined : told.byId.get(next.factId);
  return fact === undefined ? undefined : recordedOn(fact);
};

const TELLING = ['nik', 'birthDate', 'sex'];

const nextIdentity = (personId: string | undefined, { version }: Fact, { facts }: Told) => {
  const later = facts.find(
    (fact) =>
      fact.version > version &&
      personIn(fact) === personId &&
      TELLING.some((field) => field in fact.data),
  );
  return later === undefined ? undefined : recordedOn(later);
};

const endOf = (
  { ends }: NonNullable<PersonRule['warnings']>,
  { fact, by }: Warned,
  person: PersonState | undefined,
  told: Told,
): Day | undefined => {
  if (ends === 'NEXT_MEASUREMENT') return nextMeasurement(person, fact.id, told);
  if (ends === 'NEW_IDENTITY') return nextIdentity(personIn(fact), fact, told);
  return ends === 'A_MONTH' ? addDays(recordedOn(by), SHOWN_DAYS) : undefined;
};

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

/** Findings from the warnings that are kept in a family's facts, for the rules that take them. */
export const warningFindings = (
  family: FamilyState,
  told: Told,
  ruleOf: ReadonlyMap<string, PersonRule>,
): readonly Finding[] =>
  warned(told).flatMap((one) => {
    const { fact, warning, by, settledOn } = one;
    const rule = ruleOf.get(warning.code);
    if (rule?.warnings === undefined) return [];
    const personId = personIn(fact);
    const person = personId === undefined ? undefined : family.persons.get(personId);
    const happened = dayOf(fact.occurredAt);
    const from = recordedOn(by);
    const to = earlier(settledOn, endOf(rule.warnings, one, person, told));
    if (to !== undefined && to <= from) return [];
    const home = latestBy(family.residences, happened) ?? family.residences[0];
    return [
      {
        personId,
        rule: rule.id,
        code: warning.code,
        kelurahan: home?.kelurahan ?? '',
        worker: by.by.actor,
        since: from,
        from,
        to,
        factId: fact.id,
        amount: rule.warnings.ends === 'A_MONTH' ? daysBetween(happened, from) : undefined,
      },
    ];
  });
