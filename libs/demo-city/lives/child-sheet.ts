import { addDays, completedMonths, type Day } from '#libs/domain/kernel';
import { evaluate, RULES_V1, type AnswersInput, type Evaluation } from '#libs/domain/risk';
import type { Script } from '../script.js';
import { measureAtHome, type ChildLife, type Measured } from './child.js';

export type Answers = { -readonly [K in keyof AnswersInput['values']]: boolean };

/** What the parents answer on a day; `factors` are why the child is at risk, none when it is not. */
const answersOf = (life: ChildLife, on: Day, factors: readonly string[]): Answers => {
  const months = completedMonths(life.child.birthDate, on);
  const found = (code: string): boolean => factors.includes(code);
  return {
    exclusiveBreastfeeding: !found('A4'),
    ...(months >= 6 && months < 24 ? { complementaryFeedingAdequate: true } : {}),
    immunisationComplete: !found('A6'),
    frequentIllness: found('A12'),
    developmentDelay: false,
  };
};

/** What the log knows of a reading on a day: a slip of the pen, until somebody notices. */
const known = ({ form, weighing, correctedOn }: Measured, on: Day): Measured['form'] =>
  correctedOn !== undefined && correctedOn < on ? { ...form, weightKg: weighing.weightKg } : form;

/** What the rules say of the child on a day, from what is entered by then. */
const judgedBy = (life: ChildLife, on: Day, answers: Answers): Evaluation => {
  const { child, birth, measured } = life;
  const months = completedMonths(child.birthDate, on);
  return evaluate(RULES_V1, {
    personId: child.id,
    asOf: on,
    category: months < 24 ? 'BADUTA' : 'BALITA',
    sex: child.sex,
    birthDate: child.birthDate,
    birth,
    measurements: measured
      .filter((m) => m.on <= on && (m.on === on || addDays(m.on, m.late) <= on))
      .map((m) => ({ ...known(m, on), factId: m.on, day: m.on })),
    answers: { day: on, values: answers },
  });
};

const found = ({ factors }: Evaluation): readonly string[] =>
  factors.flatMap(({ code, truth }) => (truth === 'YES' ? [code] : []));

/** A little more on the scales or the board, where that is what speaks against the child. */
const putRight = (life: ChildLife, reading: Measured, codes: readonly string[]): void => {
  const { form, weighing, correctedOn } = reading;
  const more = (value: number, tenths: number): number => Math.round(value * 10 + tenths) / 10;
  if (codes.includes('A9')) form.heightCm = more(form.heightCm, 4);
  else form.weightKg = more(form.weightKg, 3);
  const { heightCm, weightKg } = form;
  Object.assign(weighing, correctedOn === undefined ? { heightCm, weightKg } : { heightCm });
  life.tallest = Math.max(life.tallest, heightCm);
};

const ATTEMPTS = 40;

/**
 * The answers that, with what the scales say, lead the rules to where the story goes. A child that
 * is not at risk was weighed that day, and so that nothing speaks against it.
 */
export const fillIn = (
  script: Script,
  life: ChildLife,
  on: Day,
  factors: readonly string[],
): Answers => {
  const answers = answersOf(life, on, factors);
  if (factors.length > 0) {
    if (judgedBy(life, on, answers).outcome !== 'AT_RISK') answers.immunisationComplete = false;
    return answers;
  }
  const reading = life.measured.find((m) => m.on === on) ?? measureAtHome(script, life, on);
  for (let i = 0; i < ATTEMPTS; i++) {
    const judged = judgedBy(life, on, answers);
    if (judged.outcome === 'NOT_AT_RISK') return answers;
    putRight(life, reading, found(judged));
  }
  throw new Error(`a child of ${script.key} cannot be found well on ${on}`);
};
