import {
  ageInDays,
  birthDayOf,
  categoryOn,
  familyAt,
  isInStandards,
  latestBy,
  scored,
  scoresOf,
  settle,
  type FamilyState,
  type Measurement,
  type PersonState,
} from '#libs/domain/family';
import type { Measured } from '#libs/domain/growth';
import { addDays, addMonths, dayOf, toLocal, type Day, type Fact } from '#libs/domain/kernel';
import { overdueWarnings } from '#libs/domain/risk';

const WAITS: Readonly<Record<string, string>> = {
  NOT_MEASURED: 'AN-09',
  STUNTED_NOT_REMEASURED: 'AN-09-STUNTED',
  PREGNANCY_WITHOUT_OUTCOME: 'LC-02',
  WEDDING_WITHOUT_OUTCOME: 'LC-02',
  ASSESSMENT_STALE: 'RK-02',
};

/** What the rules of risk say of one person as of one day, from her histories alone. */
const waitsFor = (family: FamilyState, person: PersonState, asOf: Day): readonly string[] => {
  if (categoryOn(family, person, asOf) === undefined) return [];
  const birthDate = birthDayOf(person);
  const five = addMonths(birthDate, 60);
  const measured = person.measurements.filter((m) => dayOf(m.at) <= asOf).at(-1);
  const open = <T extends { readonly endedAt?: string }>(items: readonly T[]) =>
    items.filter((p) => p.endedAt === undefined || dayOf(p.endedAt) > asOf);
  const found = new Set<string>();
  const ask = (waiting: Omit<Parameters<typeof overdueWarnings>[0], 'asOf'>) => {
    for (const warning of overdueWarnings({ asOf, ...waiting })) found.add(WAITS[warning] ?? '');
  };
  // A child that came into the family at five or later is none of these.
  if (five > asOf && birthDate <= asOf && five > dayOf(person.addedAt))
    ask({
      child: {
        birthDate,
        measuredOn: measured && dayOf(measured.at),
        stunted: measured !== undefined && (scored(person, measured).counted.HAZ ?? 0) < -2,
      },
    });
  for (const p of open(person.pregnancies)) ask({ pregnantSince: p.lastMenstruation });
  for (const e of open(person.engagements)) ask({ weddingPlannedOn: e.weddingPlannedOn });
  ask({ assessedOn: latestBy(person.assessments, asOf)?.at.slice(0, 10) });
  return [...found];
};

const recordedOn = ({ recordedAt }: Fact): Day => dayOf(toLocal(Date.parse(recordedAt)));

/** Rule and end of each warning; what is not here is no rule's. */
export type WarningRules = ReadonlyMap<string, { readonly id: string; readonly ends: string }>;

const personOf = ({ data }: Fact): string => String(data['personId']);

/** Warnings in facts that are there on a day: from when they were recorded until something ends them. */
const warned = (
  family: FamilyState,
  facts: readonly Fact[],
  rules: WarningRules,
  asOf: Day,
): readonly string[] => {
  const ledger = settle(facts);
  const corrections = new Set(ledger.effective.flatMap((e) => e.correctedBy));
  return facts.flatMap((fact) => {
    if ('targetId' in fact.data) return [];
    if ([...corrections].some(({ id }) => id === fact.id)) return [];
    const now = ledger.effective.find((e) => e.fact.id === fact.id);
    const change = now?.correctedBy.at(-1) ?? ledger.voided.get(fact.id);
    const codes = new Set([...fact.warnings, ...(now?.fact.warnings ?? [])].map((w) => w.code));
    return [...codes].flatMap((code) => {
      const rule = rules.get(code);
      if (rule === undefined) return [];
      const wasThere = fact.warnings.some((w) => w.code === code);
      const isThere = now?.fact.warnings.some((w) => w.code === code) === true;
      const from = recordedOn(wasThere ? fact : (change ?? fact));
      const measurements = family.persons.get(personOf(fact))?.measurements ?? [];
      const next = measurements[measurements.findIndex((m) => m.factId === fact.id) + 1];
      const isMeasured = measurements.some((m) => m.factId === fact.id);
      const by =
        rule.ends === 'NEXT_MEASUREMENT' && isMeasured
          ? facts.find(({ id }) => id === next?.factId)
          : rule.ends === 'NEW_IDENTITY'
            ? facts.find(
                (f) =>
                  f.version > fact.version &&
                  personOf(f) === personOf(fact) &&
                  ['nik', 'birthDate', 'sex'].some((field) => field in f.data),
              )
            : undefined;
      const ends = [
        ...(by === undefined ? [] : [recordedOn(by)]),
        ...(rule.ends === 'A_MONTH' ? [addDays(from, 30)] : []),
        ...(change !== undefined && !isThere ? [recordedOn(change)] : []),
      ];
      const there = from <= asOf && ends.every((end) => end > asOf);
      return there
        ? [`${rule.id} ${fact.data['personId'] === undefined ? null : personOf(fact)}`]
        : [];
    });
  });
};

/** One measurement of a child, as the statistics of WHO look at it. */
export interface NaiveReading extends Measured {
  readonly personId: string;
  readonly worker: string;
  readonly kelurahan: string;
  readonly posyandu: string | undefined;
  readonly ageDays: number;
  readonly warned: boolean;
}

const readingOf = (
  family: FamilyState,
  person: PersonState,
  m: Measurement,
): Omit<NaiveReading, 'previous'> => {
  const day = dayOf(m.at);
  const home = latestBy(family.residences, day) ?? family.residences[0];
  const ageDays = ageInDays(person, m.at);
  const { weightKg, heightCm, position, muacCm, headCm, oedema } = m;
  const scores = scoresOf(person, m);
  return {
    personId: person.id,
    worker: m.measurer,
    kelurahan: home?.kelurahan ?? '',
    posyandu: home?.posyandu,
    ageDays,
    child: {
      sex: person.sex,
      ageDays,
      weightKg,
      heightCm,
      position,
      muacCm,
      headCm,
      oedema,
    },
    scores,
    measuredOn: day,
    warned: Object.values(scores).some((s) => typeof s === 'object' && s.flagged),
    ...(person.birthDate !== undefined && { birthDate: person.birthDate }),
  };
};

/** A child below five who was there on a day. */
export interface NaiveChild {
  readonly personId: string;
  readonly kelurahan: string;
}

export interface Naive {
  /** Rule, family and person of each finding. */
  readonly findings: readonly string[];
  /** In the order of each child's life. */
  readonly readings: readonly NaiveReading[];
  childrenOn(day: Day): readonly NaiveChild[];
  /** Worker and hour of each command. */
  readonly entries: readonly { readonly worker: string; readonly hour: string }[];
}

/** What the facts say, recorded up to a moment: slow, and as plain as the rules. */
export const naiveValidity = (
  streams: ReadonlyMap<string, readonly Fact[]>,
  rules: WarningRules,
  asOf: Day,
  knownAt: string | undefined,
): Naive => {
  const known = [...streams].map(([stream, facts]) => {
    const seen = facts.filter((f) => knownAt === undefined || f.recordedAt <= knownAt);
    return { id: stream.slice('family-'.length), facts: seen, family: familyAt(seen) };
  });
  return {
    findings: known.flatMap(({ id, facts, family }) => [
      ...[...family.persons.values()].flatMap((person) =>
        waitsFor(family, person, asOf).map((rule) => `${rule} ${id} ${person.id}`),
      ),
      ...warned(family, facts, rules, asOf).map((found) => found.replace(' ', ` ${id} `)),
    ]),
    readings: known.flatMap(({ family }) =>
      [...family.persons.values()].flatMap((person) =>
        person.measurements.flatMap((m, n) => {
          const reading = readingOf(family, person, m);
          if (reading.ageDays < 0 || !isInStandards(reading.ageDays)) return [];
          const before = person.measurements.slice(0, n).findLast((b) => b.at < m.at);
          return before === undefined
            ? [reading]
            : [{ ...reading, previous: readingOf(family, person, before) }];
        }),
      ),
    ),
    childrenOn: (day) =>
      known.flatMap(({ family }) =>
        [...family.persons.values()].flatMap((person) => {
          const category = categoryOn(family, person, day);
          if (category !== 'BADUTA' && category !== 'BALITA') return [];
          const home = latestBy(family.residences, day) ?? family.residences[0];
          return [{ personId: person.id, kelurahan: home?.kelurahan ?? '' }];
        }),
      ),
    entries: known.flatMap(({ facts }) =>
      [...new Map(facts.map((f) => [f.by.commandId, f])).values()].map((f) => ({
        worker: f.by.actor,
        hour: f.recordedAt.slice(0, 13),
      })),
    ),
  };
};
