import type { Day } from '#libs/domain/kernel';
import { evaluate, RULES_V1, type Evaluation, type PersonInput } from '#libs/domain/risk';
import type { Person } from '../household.js';
import { Chance } from '../random.js';
import type { Script } from '../script.js';
import { examine, type AdultLife, type Phase } from './adult.js';
import { read } from './adult-build.js';
import type { Answers } from './child-sheet.js';

/** What is on record of an engagement, a pregnancy or a childbed, as the rules want it. */
export type OnRecord = Pick<
  PersonInput,
  'weddingPlannedOn' | 'pregnancy' | 'previousBirthOn' | 'livingChildren' | 'babies' | 'told'
>;

const answersOf = (person: Person, phase: Phase, factors: readonly string[]): Answers => {
  const found = (code: string): boolean => factors.includes(code);
  switch (phase) {
    case 'CATIN':
      return person.sex === 'L'
        ? { smokes: found('C5'), smokeExposed: false }
        : { smokes: false, smokeExposed: found('C5') };
    case 'BUMIL':
      return { illness: found('B8'), smokeExposed: found('B10'), weightGainSufficient: true };
    case 'BUFAS':
      return {
        postpartumContraception: !found('N4'),
        exclusiveBreastfeeding: !found('N6'),
        postpartumDepression: false,
      };
  }
};

/** What is answered when nothing that was measured speaks of risk. */
const LAST_RESORT: Readonly<Record<Phase, Answers>> = {
  CATIN: { smokeExposed: true },
  BUMIL: { smokeExposed: true },
  BUFAS: { postpartumContraception: false },
};

const judgedBy = (
  person: Person,
  phase: Phase,
  on: Day,
  record: OnRecord,
  reading: object,
  answers: Answers,
): Evaluation =>
  evaluate(RULES_V1, {
    personId: person.id,
    asOf: on,
    category: phase,
    sex: person.sex,
    birthDate: person.birthDate,
    ...record,
    measurements: [{ factId: on, day: on, ...reading }],
    answers: { day: on, values: answers },
  });

const WELL = { heightCm: 155, bmi: 21 };

/** Factors that somebody has whatever is measured and answered: age, spacing, a hard birth. */
export const unavoidable = (
  person: Person,
  phase: Phase,
  on: Day,
  record: OnRecord,
): readonly string[] => {
  const reading = read(new Chance(person.id), WELL, person, phase, []);
  const answers = answersOf(person, phase, []);
  return judgedBy(person, phase, on, record, reading, answers).factors.flatMap(({ code, truth }) =>
    truth === 'YES' ? [code] : [],
  );
};

/** The answers, and that day's examination, that lead the rules to where the story goes. */
export const fillIn = (
  script: Script,
  life: AdultLife,
  on: Day,
  phase: Phase,
  factors: readonly string[],
  record: OnRecord,
): Answers => {
  const { person, chance, build } = life;
  const examined = life.examined.find((e) => e.on === on) ?? examine(script, life, on, phase);
  Object.assign(examined.form, read(chance, build, person, phase, factors));
  const answers = answersOf(person, phase, factors);
  const { outcome } = judgedBy(person, phase, on, record, examined.form, answers);
  if (outcome === (factors.length > 0 ? 'AT_RISK' : 'NOT_AT_RISK')) return answers;
  if (factors.length > 0) return { ...answers, ...LAST_RESORT[phase] };
  throw new Error(`somebody of ${script.key} cannot be found well on ${on}: ${outcome}`);
};
