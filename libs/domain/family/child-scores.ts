import type { GrowthIndex, Score } from '#libs/domain/growth';
import { dayOf, type Day } from '#libs/domain/kernel';
import { birthDayOf } from './category.js';
import type { Measurement, PersonState } from './person.js';
import { scoresOf } from './readings.js';

/** The scores that prevalence is taken from. */
export const PREVALENCE_SCORES = ['HAZ', 'WAZ', 'WHZ'] as const satisfies readonly GrowthIndex[];

type PrevalenceScore = (typeof PREVALENCE_SCORES)[number];

/** What one measurement of a child below 60 months came to. */
export interface ScoredMeasurement {
  readonly factId: string;
  readonly day: Day;
  /** The score a child counts with, in SD; none where it is flagged or could not be taken. */
  readonly counted: Readonly<Partial<Record<PrevalenceScore, number>>>;
  /** Scores so far out that the child is to be measured again. */
  readonly flagged: readonly PrevalenceScore[];
}

/** With oedema of both feet a child counts as below every limit of what rests on weight (WHO). */
const OEDEMA_SCORE = -3.1;

const count = (name: PrevalenceScore, score: Score | undefined, oedema: boolean) => {
  if (oedema && name !== 'HAZ') return OEDEMA_SCORE;
  return score === undefined || score.flagged ? undefined : score.z;
};

interface Judged {
  readonly sex: string;
  readonly born: Day;
  readonly result: ScoredMeasurement;
}

/** A measurement never changes; who was measured may turn out to be another age. */
const judged = new WeakMap<Measurement, Judged>();

/** One measurement as prevalence counts it; all of it is empty from 60 months on. */
export const scored = (person: PersonState, m: Measurement): ScoredMeasurement => {
  const { sex } = person;
  const born = birthDayOf(person);
  const before = judged.get(m);
  if (before !== undefined && before.sex === sex && before.born === born) return before.result;
  const result = score(person, m);
  judged.set(m, { sex, born, result });
  return result;
};

const score = (person: PersonState, m: Measurement): ScoredMeasurement => {
  const scores = scoresOf(person, m);
  const oedema = m.oedema === 'YA';
  const counted: Partial<Record<PrevalenceScore, number>> = {};
  const flagged: PrevalenceScore[] = [];
  for (const name of PREVALENCE_SCORES) {
    const z = count(name, scores[name], oedema);
    if (z !== undefined) counted[name] = z;
    if (scores[name]?.flagged === true) flagged.push(name);
  }
  return { factId: m.factId, day: dayOf(m.at), counted, flagged };
};
