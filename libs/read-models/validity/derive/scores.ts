import { scoresOf, type Measurement, type PersonState } from '#libs/domain/family';
import type { GrowthScores } from '#libs/domain/growth';

const computed = new WeakMap<Measurement, GrowthScores>();

/** The scores of a measurement, computed once for all rules that ask; a fold owns its measurements. */
export const scoresOnce = (person: PersonState, measurement: Measurement): GrowthScores => {
  const known = computed.get(measurement);
  if (known !== undefined) return known;
  const scores = scoresOf(person, measurement);
  computed.set(measurement, scores);
  return scores;
};
