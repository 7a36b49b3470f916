import {
  birthDayOf,
  categoryOn,
  familyFacts,
  isChild,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { addDays, completedMonths, dayOf, type NewFact } from '#libs/domain/kernel';
import type { Chance } from './chance.js';

/** What is likely to be told of a family that day, and who is likely to be meant. */
export interface Likely {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A length near those of healthy children of that age, in centimetres; often enough too short. */
const someHeight = (chance: Chance, months: number): number =>
  Number(((50 + 4.6 * months ** 0.65) * (0.86 + chance.next() * 0.2)).toFixed(1));

/** What a child weighed in the last weeks, in kilograms; a posyandu weighs every month. */
const lately = (person: PersonState, today: string): number | undefined =>
  person.measurements.findLast(
    ({ at, weightKg }) =>
      weightKg !== undefined && dayOf(at) <= addDays(today, -12) && dayOf(at) > addDays(today, -50),
  )?.weightKg;

const measured = (chance: Chance, person: PersonState, today: string): Likely => {
  const months = completedMonths(birthDayOf(person), today);
  const heightCm = someHeight(chance, Math.max(0, months));
  const build = 12 + chance.next() * 6;
  const before = lately(person, today);
  // From one month to the next some gain, and some do not.
  const kilograms =
    before === undefined ? build * (heightCm / 100) ** 2 : before + (build - 14) / 10;
  return {
    type: 'MeasurementRecorded',
    data: {
      personId: person.id,
      heightCm,
      weightKg: Number(kilograms.toFixed(1)),
      position: months < 24 ? 'PB' : 'TB',
      ...(chance.below(12) === 0 && { oedema: 'YA' }),
    },
  };
};

const judgement = (
  type: string,
  personId: string,
  atRisk: boolean,
  more: Readonly<Record<string, unknown>> = {},
): Likely => ({
  type,
  data: {
    personId,
    atRisk,
    outcome: atRisk ? 'AT_RISK' : 'NOT_AT_RISK',
    factors: atRisk ? ['K1'] : [],
    ruleSet: 'risk/1',
    ...more,
  },
});

/** The judgement that may follow the one before it: nobody is assessed, or graduates, twice. */
const judged = (chance: Chance, person: PersonState): Likely => {
  const last = person.assessments.at(-1);
  if (last === undefined) return judgement('RiskAssessed', person.id, chance.below(3) > 0);
  if (last.kind === 'GRADUATED' && chance.below(2) === 0)
    return judgement('RiskReinstated', person.id, true, { reason: 'Kambuh' });
  if (last.kind === 'REASSESSED' && !last.atRisk)
    return {
      type: 'RiskGraduated',
      data: { personId: person.id, policy: 'policy/1', evidence: [last.factId] },
    };
  return judgement('RiskReassessed', person.id, chance.below(2) === 0);
};

/**
 * A measurement or a judgement of somebody in one of the five categories, as a log may hold it:
 * what may be decided is for the family's own tests. Undefined when nobody is.
 */
export const likelyFact = (
  chance: Chance,
  family: FamilyState,
  today: string,
): Likely | undefined => {
  const targets = [...family.persons.values()].filter(
    (person) => categoryOn(family, person, today) !== undefined,
  );
  if (targets.length === 0) return undefined;
  const due = targets.filter((target) => lately(target, today) !== undefined);
  const person = chance.pick(due.length > 0 ? due : targets);
  const category = categoryOn(family, person, today);
  return isChild(category) && chance.below(2) === 0
    ? measured(chance, person, today)
    : judged(chance, person);
};

export const asNewFact = (
  { type, data }: Likely,
  moments: Pick<NewFact, 'occurredAt' | 'capturedAt'>,
): NewFact => {
  const { schema = 1, fields = {} } = familyFacts.get(type) ?? {};
  const kept = Object.entries(data).filter(([name]) => name in fields);
  return { type, schema, data: Object.fromEntries(kept), ...moments, warnings: [] };
};
