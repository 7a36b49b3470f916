export { changedFactors } from './changed.js';
export type { Clause, Judged, Lack } from './condition.js';
export {
  evaluate,
  type Evaluation,
  type FactorResult,
  type MissingInput,
  type Outcome,
  type UsedInput,
} from './evaluate.js';
export {
  sayStep,
  toGraduate,
  type GraduationRules,
  type Step,
  type StepKind,
  type WayOut,
} from './graduate.js';
export { ANSWERS, INPUTS, inputOf, type AnswerName, type Input, type InputName } from './inputs.js';
export {
  bkkbnCode,
  formTruth,
  krs,
  type HouseholdInput,
  type KrsOutcome,
  type KrsScreening,
} from './krs.js';
export { loadRuleSet, ruleSetProblemTexts, type Loaded } from './load.js';
export type {
  AnswersInput,
  BirthInput,
  DeclaredInput,
  MeasurementInput,
  PersonInput,
  SurveyInput,
} from './person.js';
export { questionsOf, type Question } from './questions.js';
export type { Reading } from './reading.js';
export { recordOf, type RecordedEvaluation, type RecordedFactor } from './record.js';
export {
  rehearse,
  RehearsalRun,
  type Move,
  type Rehearsal,
  type RehearsalGroup,
  type RehearsedPerson,
} from './rehearse.js';
export {
  RISK_CATEGORIES,
  withParameters,
  type Factor,
  type Parameter,
  type RiskCategory,
  type RuleSet,
  type When,
} from './rule-set.js';
export { RULES_V1, ruleSets } from './rules/index.js';
export { sayDay, sayLack, sayNumber } from './say.js';
export { stuntingOf, type Stunting } from './stunted.js';
export type { Truth } from './truth.js';
export { UNITS, type Unit } from './units.js';
export { riskWarnings, type RiskWarning, type WarningEntry } from './warnings/catalogue.js';
export {
  COPIES_ABOVE_PERCENT,
  measurerWarnings,
  SAME_CHILDREN,
  type MeasurerRow,
  type MeasurerWarning,
} from './warnings/measurer.js';
export { overdueWarnings, type Waiting } from './warnings/overdue.js';
