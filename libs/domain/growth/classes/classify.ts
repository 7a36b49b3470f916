import type { Oedema } from '../measurement.js';
import type { Score } from '../scores/flags.js';
import type { GrowthScores } from '../scores/z-scores.js';
import { BANDS, RECHECK, type Band, type ClassedIndex, type GrowthClass } from './bands.js';

const holds = (band: Band, z: number): boolean =>
  band.below !== undefined ? z < band.below : band.upTo === undefined || z <= band.upTo;

const bandOf = (index: ClassedIndex, z: number): GrowthClass | undefined =>
  BANDS[index].find((band) => holds(band, z))?.code;

/**
 * The class of one rounded score; undefined without a score. Oedema of both feet is severe
 * wasting whatever the child weighs.
 */
export const classify = (
  index: ClassedIndex,
  score: Score | undefined,
  oedema?: Oedema,
): GrowthClass | undefined => {
  if (oedema === 'YA' && (index === 'WHZ' || index === 'BAZ')) return 'GIZI_BURUK';
  if (score === undefined) return undefined;
  return score.flagged ? RECHECK.code : bandOf(index, score.z);
};

export const growthClasses = (
  scores: GrowthScores,
  oedema?: Oedema,
): Readonly<Record<ClassedIndex, GrowthClass | undefined>> => ({
  HAZ: classify('HAZ', scores.HAZ, oedema),
  WAZ: classify('WAZ', scores.WAZ, oedema),
  WHZ: classify('WHZ', scores.WHZ, oedema),
  BAZ: classify('BAZ', scores.BAZ, oedema),
});

/** Pendek or sangat pendek; undefined when unknown, which a flagged score is too. */
export const isStunted = (scores: Pick<GrowthScores, 'HAZ'>): boolean | undefined =>
  scores.HAZ === undefined || scores.HAZ.flagged ? undefined : scores.HAZ.z < -2;
