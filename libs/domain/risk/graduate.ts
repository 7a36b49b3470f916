import { addDays, type Bilingual, type Day } from '#libs/domain/kernel';
import { inputOf, type InputName } from './inputs.js';
import type { Clause } from './condition.js';
import type { Evaluation, FactorResult } from './evaluate.js';
import { figure, type RuleSet } from './rule-set.js';
import { sayDay, sayOpposite } from './say.js';

/** Days of the programme's policy for graduation (domain.md 1.2). */
export interface GraduationRules {
  /** A reassessment counts for so many days. */
  readonly reassessmentDays: number;
  /** Distance between the two measurements that show a child no longer stunted. */
  readonly measurementGapDays: number;
}

/**
 * CHANGE: something has to become different, and be measured or asked again. FIND_OUT: it is not
 * known. LASTING: history or age, which no help changes; it ends with the category.
 */
export type StepKind = 'CHANGE' | 'FIND_OUT' | 'LASTING';

export interface Step {
  readonly kind: StepKind;
  readonly code: string;
  readonly name: Bilingual;
  /** What must be so: "LILA ≥ 23,5 cm". */
  readonly what: Bilingual;
  /** What has to be measured, asked or recorded. */
  readonly inputs: readonly InputName[];
  /** How many measurements, and how many days apart; one where nothing is said. */
  readonly twiceApartDays?: number;
  /** The last day before the value at hand is too old; absent when it is needed at once. */
  readonly by?: Day;
}

export interface WayOut {
  readonly steps: readonly Step[];
  /** Nothing stands in the way but a reassessment that says so. */
  readonly ready: boolean;
  /** Some factor lasts: she cannot graduate while she is in this category. */
  readonly lasting: boolean;
  /** The day until which a reassessment made on the day of the evaluation counts. */
  readonly reassessmentCountsUntil: Day;
}

const join = (parts: readonly Bilingual[], id: string, en: string): Bilingual => ({
  id: parts.map((part) => part.id).join(id),
  en: parts.map((part) => part.en).join(en),
});

const unique = (clauses: readonly Clause[]): readonly InputName[] => [
  ...new Set(clauses.map(({ condition }) => condition.input)),
];

/** When the present value is too old, or earlier where the factor itself is to be watched. */
const dueOn = (rules: RuleSet, { factor, clauses }: FactorResult): Day | undefined => {
  const days = clauses.flatMap(({ condition, reading }) => {
    const limit = factor.remeasure ?? condition.within;
    return limit === undefined || reading?.day === undefined
      ? []
      : [addDays(reading.day, figure(rules, limit))];
  });
  return days.toSorted()[0];
};

const STATED: Bilingual = {
  id: 'Penilai menyatakan faktor ini tidak ada lagi',
  en: 'The assessor states that this factor is gone',
};
const LASTING: Bilingual = {
  id: 'Riwayat: tidak berubah oleh bantuan, berakhir bersama kategorinya',
  en: 'History: no help changes it, it ends with the category',
};

const changeStep = (rules: RuleSet, factor: FactorResult, gapDays: number): Step => {
  const { code, name, clauses } = factor;
  const by = dueOn(rules, factor);
  const what =
    clauses.length === 0
      ? STATED
      : join(
          clauses.map((c) => sayOpposite(rules, c)),
          '; ',
          '; ',
        );
  const inputs = unique(clauses);
  const twice = inputs.includes('haz');
  return {
    kind: 'CHANGE',
    code,
    name,
    what: twice
      ? {
          id: `${what.id} pada dua pengukuran sah berturut-turut, berjarak paling sedikit ${gapDays} hari`,
          en: `${what.en} at two valid measurements in a row, at least ${gapDays} days apart`,
        }
      : what,
    inputs,
    ...(twice ? { twiceApartDays: gapDays } : {}),
    ...(by === undefined ? {} : { by }),
  };
};

const ASK = {
  MEASURED: { id: 'ukur', en: 'measure' },
  ASKED: { id: 'tanyakan', en: 'ask about' },
  RECORDED: { id: 'catat', en: 'record' },
} as const;

const findOutStep = ({ code, name, missing }: FactorResult): Step => {
  const inputs = [...new Set(missing.map(({ input }) => input))];
  const asks = inputs.map((input): Bilingual => {
    const { origin, name: called } = inputOf(input);
    return { id: `${ASK[origin].id} ${called.id}`, en: `${ASK[origin].en} ${called.en}` };
  });
  const { id, en } = join(asks, '; ', '; ');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { kind: 'FIND_OUT', code, name, inputs, what: { id: capital(id), en: capital(en) } };
};

const stepOf = (e: Evaluation, policy: GraduationRules, factor: FactorResult): readonly Step[] => {
  if (factor.truth === 'YES' && factor.factor.lasting === true) {
    const { code, name } = factor;
    return [{ kind: 'LASTING', code, name, what: LASTING, inputs: unique(factor.clauses) }];
  }
  if (factor.truth === 'YES') return [changeStep(e.rules, factor, policy.measurementGapDays)];
  return factor.truth === 'UNKNOWN' && factor.needed ? [findOutStep(factor)] : [];
};

/** What would have to change before a person at risk can graduate, in the order of the rule set. */
export const toGraduate = (evaluation: Evaluation, policy: GraduationRules): WayOut => {
  const steps = evaluation.factors.flatMap((factor) => stepOf(evaluation, policy, factor));
  return {
    steps,
    ready: steps.length === 0,
    lasting: steps.some(({ kind }) => kind === 'LASTING'),
    reassessmentCountsUntil: addDays(evaluation.asOf, policy.reassessmentDays),
  };
};

/** One step with its day, as a sentence. */
export const sayStep = ({ what, by }: Step): Bilingual =>
  by === undefined
    ? what
    : {
        id: `${what.id}, paling lambat ${sayDay(by).id}`,
        en: `${what.en}, by ${sayDay(by).en}`,
      };
