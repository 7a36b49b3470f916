import type { History, PersonRule, ValidityRule } from '../rule.js';
import { AGE_HEAPING } from './age-heaping.js';
import { BEYOND_STANDARDS } from './beyond-standards.js';
import { BIRTH_DATE_CHANGED } from './birth-date-changed.js';
import { COPIED_READING } from './copied-reading.js';
import { COPY_FORWARD } from './copy-forward.js';
import { COVERAGE } from './coverage.js';
import { DIGIT_PREFERENCE } from './digit-preference.js';
import { DUPLICATE_NIK } from './duplicate-nik.js';
import { DUPLICATE_WITHOUT_NIK } from './duplicate-without-nik.js';
import { ENTRY_RATE } from './entry-rate.js';
import { FLAGGED_SHARE } from './flagged-share.js';
import { HEIGHT_JUMP } from './height-jump.js';
import { IMPLAUSIBLE_PREVALENCE } from './implausible-prevalence.js';
import { IMPLAUSIBLE_SCORE } from './implausible-score.js';
import { LATE_CATIN } from './late-catin.js';
import { LATE_ENTRY } from './late-entry.js';
import { LIFE_WITHOUT_OUTCOME } from './life-without-outcome.js';
import { MEASURERS_DISAGREE } from './measurers-disagree.js';
import { AGE_GROUP_QUALITY, KELURAHAN_QUALITY, POSYANDU_QUALITY } from './measuring-quality.js';
import { AGE_RATIO, SEX_RATIO } from './measured-unevenly.js';
import { MISSING_READINGS } from './missing-readings.js';
import { MONTH_CHANGE } from './month-change.js';
import { NIK_UNLIKE_PERSON } from './nik-unlike-person.js';
import { NOT_MEASURED } from './not-measured.js';
import { ODD_ADULT_READING } from './odd-adult-reading.js';
import { ODD_BIRTH } from './odd-birth.js';
import { ODD_POSITION } from './odd-position.js';
import { PROBABLE_SLIP } from './probable-slip.js';
import { REPEATED_READINGS } from './repeated-readings.js';
import { SCORE_JUMP } from './score-jump.js';
import { SCORE_SHAPE } from './score-shape.js';
import { SCORE_SPREAD } from './score-spread.js';
import { STALE_ASSESSMENT } from './stale-assessment.js';
import { STUNTED_NOT_REMEASURED } from './stunted-not-remeasured.js';

/** Every rule of validity, in the order in which they are shown. */
export const VALIDITY_RULES: readonly ValidityRule[] = [
  DUPLICATE_NIK,
  DUPLICATE_WITHOUT_NIK,
  NIK_UNLIKE_PERSON,
  COVERAGE,
  NOT_MEASURED,
  STUNTED_NOT_REMEASURED,
  STALE_ASSESSMENT,
  LIFE_WITHOUT_OUTCOME,
  MONTH_CHANGE,
  IMPLAUSIBLE_PREVALENCE,
  IMPLAUSIBLE_SCORE,
  ODD_POSITION,
  HEIGHT_JUMP,
  SCORE_JUMP,
  COPIED_READING,
  COPY_FORWARD,
  REPEATED_READINGS,
  PROBABLE_SLIP,
  ODD_ADULT_READING,
  MEASURERS_DISAGREE,
  DIGIT_PREFERENCE,
  SCORE_SPREAD,
  SCORE_SHAPE,
  FLAGGED_SHARE,
  MISSING_READINGS,
  KELURAHAN_QUALITY,
  POSYANDU_QUALITY,
  AGE_GROUP_QUALITY,
  AGE_HEAPING,
  SEX_RATIO,
  AGE_RATIO,
  BEYOND_STANDARDS,
  BIRTH_DATE_CHANGED,
  ODD_BIRTH,
  LATE_ENTRY,
  ENTRY_RATE,
  LATE_CATIN,
];

/** Those that find single persons. */
export const personRules: readonly PersonRule[] = VALIDITY_RULES.filter(
  (rule) => rule.about === 'PERSON',
);

const waitingOn = (history: History): readonly PersonRule[] =>
  personRules.filter(({ waits }) => waits?.on === history);

/** Those that wait for something, by what they depend on. */
export const waitingRules: Readonly<Record<History, readonly PersonRule[]>> = {
  LIFE: waitingOn('LIFE'),
  MEASUREMENTS: waitingOn('MEASUREMENTS'),
  ASSESSMENTS: waitingOn('ASSESSMENTS'),
};

/** Which rule takes a warning that is kept in a fact. */
export const ruleOfWarning: ReadonlyMap<string, PersonRule> = new Map(
  personRules.flatMap((rule) => (rule.warnings?.codes ?? []).map((code) => [code, rule] as const)),
);

export const ruleNamed = (id: string): ValidityRule | undefined =>
  VALIDITY_RULES.find((rule) => rule.id === id);
