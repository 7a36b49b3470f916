import type { SurveyIndex } from '../prevalence/survey.js';
import { momentsOf, type Moments } from '../statistics/moments.js';
import { share, type Measured, type Share } from './measured.js';

type Range = readonly [low: number, high: number];

/**
 * Where the standard deviation usually lies: 5th to 95th percentile of DHS surveys (Mei and
 * Grummer-Strawn 2007). WHO names no fixed limit.
 */
export const USUAL_SD: Readonly<Record<SurveyIndex, Range>> = {
  HAZ: [1.35, 1.95],
  WAZ: [1.17, 1.46],
  WHZ: [1.08, 1.5],
  BAZ: [1.08, 1.55],
};

/** WHO 1995, stricter (general knowledge). */
export const WHO_1995_SD: Readonly<Partial<Record<SurveyIndex, Range>>> = {
  HAZ: [1.1, 1.3],
  WAZ: [1, 1.2],
  WHZ: [0.85, 1.1],
};

/** More implausible scores than this, in percent, mean poor measuring (WHO; general knowledge). */
export const FLAGGED_ABOVE_PERCENT = 1;
/** A spread of height-for-age below this suggests that figures were edited (general knowledge). */
export const FABRICATED_BELOW_SD = 0.8;
const SKEWED_BEYOND = 0.5;
const KURTOSIS: Range = [2, 4];

export type ScoreConcern =
  'MANY_FLAGGED' | 'SD_SUSPICIOUSLY_SMALL' | 'SD_OUTSIDE_USUAL' | 'SKEWED' | 'KURTOSIS_UNUSUAL';

export interface ScoreQuality {
  /** Of the scores computed. */
  readonly flagged: Share;
  /** Of the unflagged scores. */
  readonly moments: Moments | undefined;
  /** What to look at. WHO advises against adding such signs up to a mark. */
  readonly concerns: readonly ScoreConcern[];
}

const outside = (value: number | undefined, [low, high]: Range): boolean =>
  value !== undefined && (value < low || value > high);

/** What to look at in the scores of a group, given how many are flagged and how the rest lie. */
export const scoreConcerns = (
  index: SurveyIndex,
  flagged: Share,
  moments: Moments | undefined,
): readonly ScoreConcern[] => {
  const signs: Readonly<Record<ScoreConcern, boolean>> = {
    MANY_FLAGGED: (flagged.percent ?? 0) > FLAGGED_ABOVE_PERCENT,
    SD_SUSPICIOUSLY_SMALL: index === 'HAZ' && (moments?.sd ?? 1) < FABRICATED_BELOW_SD,
    SD_OUTSIDE_USUAL: outside(moments?.sd, USUAL_SD[index]),
    SKEWED: Math.abs(moments?.skewness ?? 0) > SKEWED_BEYOND,
    KURTOSIS_UNUSUAL: outside(moments?.kurtosis, KURTOSIS),
  };
  return (Object.keys(signs) as ScoreConcern[]).filter((sign) => signs[sign]);
};

export const scoreQuality = (rows: readonly Measured[], index: SurveyIndex): ScoreQuality => {
  const computed = rows.flatMap((r) => r.scores[index] ?? []);
  const unflagged = computed.filter((s) => !s.flagged).map((s) => s.z);
  const flagged = share(computed.length - unflagged.length, computed.length);
  const moments = momentsOf(unflagged);
  return { flagged, moments, concerns: scoreConcerns(index, flagged, moments) };
};
