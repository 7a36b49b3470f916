import type { Bilingual } from '#libs/domain/kernel';
import type { SurveyedChild, SurveyIndex } from './survey.js';

/** Yes or no; undefined where the child does not count. */
export type Judgement = (child: SurveyedChild) => boolean | undefined;

export interface Indicator {
  readonly name: Bilingual;
  /** The scores it rests on: whoever has one of these flagged is left out. */
  readonly indices: readonly SurveyIndex[];
  readonly holds: Judgement;
}

const OEDEMA_SCORE = -3.1;

/**
 * The score a child counts with: none when flagged, and with oedema below every limit for whatever
 * rests on weight.
 */
export const countedScore = (child: SurveyedChild, index: SurveyIndex): number | undefined => {
  if (child.oedema === 'YA' && index !== 'HAZ') return OEDEMA_SCORE;
  const score = child.scores[index];
  return score === undefined || score.flagged ? undefined : score.z;
};

export const below =
  (index: SurveyIndex, limit: number): Judgement =>
  (child) => {
    const z = countedScore(child, index);
    return z === undefined ? undefined : z < limit;
  };

export const above =
  (index: SurveyIndex, limit: number): Judgement =>
  (child) => {
    const z = countedScore(child, index);
    return z === undefined ? undefined : z > limit;
  };

const both =
  (one: Judgement, other: Judgement): Judgement =>
  (child) => {
    const [a, b] = [one(child), other(child)];
    return a === undefined || b === undefined ? undefined : a && b;
  };

export const INDICATORS = {
  STUNTING: {
    name: { id: 'Stunting (pendek dan sangat pendek)', en: 'Stunting' },
    indices: ['HAZ'],
    holds: below('HAZ', -2),
  },
  SEVERE_STUNTING: {
    name: { id: 'Sangat pendek', en: 'Severe stunting' },
    indices: ['HAZ'],
    holds: below('HAZ', -3),
  },
  WASTING: {
    name: { id: 'Wasting (gizi kurang dan gizi buruk)', en: 'Wasting' },
    indices: ['WHZ'],
    holds: below('WHZ', -2),
  },
  SEVERE_WASTING: {
    name: { id: 'Gizi buruk', en: 'Severe wasting' },
    indices: ['WHZ'],
    holds: below('WHZ', -3),
  },
  UNDERWEIGHT: {
    name: { id: 'Berat badan kurang dan sangat kurang', en: 'Underweight' },
    indices: ['WAZ'],
    holds: below('WAZ', -2),
  },
  SEVERE_UNDERWEIGHT: {
    name: { id: 'Berat badan sangat kurang', en: 'Severe underweight' },
    indices: ['WAZ'],
    holds: below('WAZ', -3),
  },
  OVERWEIGHT: {
    name: { id: 'Gizi lebih dan obesitas', en: 'Overweight' },
    indices: ['WHZ'],
    holds: above('WHZ', 2),
  },
  STUNTED_AND_WASTED: {
    name: { id: 'Stunting sekaligus wasting', en: 'Stunted and wasted' },
    indices: ['HAZ', 'WHZ'],
    holds: both(below('HAZ', -2), below('WHZ', -2)),
  },
  STUNTED_AND_OVERWEIGHT: {
    name: { id: 'Stunting sekaligus gizi lebih', en: 'Stunted and overweight' },
    indices: ['HAZ', 'WHZ'],
    holds: both(below('HAZ', -2), above('WHZ', 2)),
  },
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorCode = keyof typeof INDICATORS;
