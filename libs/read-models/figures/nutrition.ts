import {
  coverageOf,
  doubtOf,
  HEALTHY_PERCENT,
  severityOf,
  STUNTING_TARGET_PERCENT,
  type Doubt,
  type Severity,
} from '#libs/domain/growth';
import type { Day } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import type { FigureQuestion } from './asked.js';
import { COVERAGE_V1 } from './definitions/coverage.js';
import { PREVALENCE_V1 } from './definitions/prevalence.js';
import { STUNTED_V1 } from './definitions/stunted.js';
import { answerFigure, type FigureAnswer } from './figure.js';
import { shareFrom, type Share } from './share.js';

/** Stunting among the children measured, beside what it is held against. */
export interface Prevalence extends Share {
  readonly from: Day;
  /** The line to stay below, in percent (growth: STUNTING_TARGET_PERCENT). */
  readonly targetPercent: number;
  /** What a healthy population shows, in percent (growth: HEALTHY_PERCENT). */
  readonly healthyPercent: number;
  /** Whether the whole interval lies above, or below, the target; undefined where it does not say. */
  readonly target: 'ABOVE' | 'BELOW' | undefined;
  readonly severity: Severity | undefined;
  /** Why it is to be doubted, such as lying below a healthy population. */
  readonly doubt: Doubt | undefined;
  readonly receipt: string | undefined;
}

export interface Coverage extends Share {
  readonly from: Day;
  /** Too few measured to publish a prevalence (growth: PUBLISHABLE_COVERAGE_PERCENT). */
  readonly publishable: boolean;
  readonly receipt: string | undefined;
}

export interface Nutrition {
  /** Children registered that day whose latest valid height says stunted: names, not a share. */
  readonly stunted: number;
  readonly prevalence: Prevalence;
  /** D/S of the month of the cut-off. */
  readonly coverage: Coverage;
}

const shareIn = ({ share }: FigureAnswer): Share => share ?? shareFrom(0, 0);

const against = ({ low, high }: Share): Prevalence['target'] => {
  if (low === undefined || high === undefined) return undefined;
  if (low > STUNTING_TARGET_PERCENT) return 'ABOVE';
  return high < STUNTING_TARGET_PERCENT ? 'BELOW' : undefined;
};

const prevalenceIn = (answer: FigureAnswer): Prevalence => {
  const share = shareIn(answer);
  const { percent } = share;
  return {
    ...share,
    from: answer.from,
    targetPercent: STUNTING_TARGET_PERCENT,
    healthyPercent: HEALTHY_PERCENT,
    target: against(share),
    severity: percent === undefined ? undefined : severityOf('STUNTING', percent),
    doubt: percent === undefined ? undefined : doubtOf(percent),
    receipt: answer.receipt,
  };
};

const coverageIn = (answer: FigureAnswer): Coverage => {
  const share = shareIn(answer);
  const { publishable } = coverageOf(share.numerator, share.denominator);
  return { ...share, from: answer.from, publishable, receipt: answer.receipt };
};

/** What the children's measurements say, and how many of them there are to say it. */
export const nutritionOf = async (sql: Sql, question: FigureQuestion): Promise<Nutrition> => {
  const { from: _, ...thisMonth } = question;
  const [stunted, prevalence, coverage] = await Promise.all([
    answerFigure(sql, STUNTED_V1, question),
    answerFigure(sql, PREVALENCE_V1, question),
    answerFigure(sql, COVERAGE_V1, thisMonth),
  ]);
  return {
    stunted: stunted.value,
    prevalence: prevalenceIn(prevalence),
    coverage: coverageIn(coverage),
  };
};
