export { BANDS, classNames, type ClassedIndex, type GrowthClass } from './classes/bands.js';
export { classify, growthClasses, isStunted } from './classes/classify.js';
export { muacClass, muacNames, type MuacClass } from './classes/muac.js';
export { CHILD_LIMITS, READINGS, isWithinLimits, type Reading } from './entry/limits.js';
export {
  entryHints,
  entryProblems,
  growthRefusalTexts,
  toMeasurement,
  type GrowthProblem,
  type GrowthRefusal,
  type MeasurementEntry,
} from './entry/problems.js';
export { hintFor, hintText, type Hint, type Slip } from './entry/slips.js';
export { INDICES, indexNames, type GrowthIndex } from './indices.js';
export { KMS_BANDS, kmsBand } from './kms/bands.js';
export { kmsCard } from './kms/card.js';
export { countKms, type KmsCount } from './kms/count.js';
export {
  referralReasonNames,
  type KmsEntry,
  type ReferralReason,
  type Weighing,
} from './kms/entry.js';
export { kmsCodeNames, kmsReasonTexts, type KmsCode, type KmsReason } from './kms/judge.js';
export { KMS_V1, minimumGain, type KmsPolicy } from './kms/policy.js';
export { judgePoint, type CardPoint, type JudgedPoint } from './kms/verdict.js';
export type { ChildMeasurement, Oedema, Position } from './measurement.js';
export { censusShare, type CensusShare } from './prevalence/census.js';
export {
  above,
  below,
  INDICATORS,
  type Indicator,
  type IndicatorCode,
} from './prevalence/indicators.js';
export {
  byGroup,
  prevalence,
  scoreSummary,
  type Prevalence,
  type ScoreSummary,
} from './prevalence/prevalence.js';
export {
  doubtOf,
  doubtTexts,
  HEALTHY_PERCENT,
  severityNames,
  severityOf,
  STUNTING_TARGET_PERCENT,
  UNBELIEVABLE_PERCENT,
  type Doubt,
  type Severity,
} from './prevalence/severity.js';
export {
  AGE_GROUPS,
  ageGroupOf,
  surveyOf,
  type AgeGroup,
  type Survey,
  type SurveyedChild,
  type SurveyIndex,
} from './prevalence/survey.js';
export { isWithheld, SMALLEST_GROUP, type Withheld } from './prevalence/withheld.js';
export { coverageOf, PUBLISHABLE_COVERAGE_PERCENT, type Coverage } from './quality/coverage.js';
export {
  digitPreference,
  digitsOf,
  type DigitGrade,
  type DigitPreference,
} from './quality/digits.js';
export { MISSING_WARN_PERCENT } from './quality/completeness.js';
export {
  ageRatio,
  heapShare,
  sexRatio,
  UNLIKELY_BELOW,
  type Heap,
  type Ratio,
} from './quality/distribution.js';
export { share, type Measured, type Share } from './quality/measured.js';
export { concernTexts, digitGradeNames } from './quality/names.js';
export { qualityByGroup, qualityOf, type QualityReport } from './quality/report.js';
export {
  FABRICATED_BELOW_SD,
  FLAGGED_ABOVE_PERCENT,
  scoreConcerns,
  USUAL_SD,
  WHO_1995_SD,
  type ScoreConcern,
} from './quality/score-quality.js';
export { openFigures, whoTables } from './reference/load.js';
export type { LmsTables, Sex } from './reference/tables.js';
export { WHO_2006 } from './reference/who-2006.js';
export { monthsOf, STANDING_FROM_DAY } from './scores/age.js';
export { FLAG_LIMITS, type Score } from './scores/flags.js';
export { measurementAt } from './scores/formula.js';
export { zScores, type GrowthScores } from './scores/z-scores.js';
export { momentsOfSums, type Moments } from './statistics/moments.js';
export { growthWarningTexts, type GrowthWarning } from './warnings/texts.js';
export { growthWarnings, type Taken } from './warnings/warnings.js';
