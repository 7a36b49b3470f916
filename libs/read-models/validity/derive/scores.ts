import { birthDayOf, scoresOf, type Measurement, type PersonState } from '#libs/domain/family';
import type { GrowthScores } from '#libs/domain/growth';
import type { Day } from '#libs/domain/kernel';

interface Computed {
  readonly scores: GrowthScores;
  readonly born: Day;
  readonly sex: string;
}

const computed = new WeakMap<Measurement, Computed>();

/**
 * The scores of a measurement, computed once for all rules that ask; a fold owns its measurements.
 * Who turns out to be born on another day, or of the other sex, is computed again.
 */
export const scoresOnce = (person: PersonState, measurement: Measurement): GrowthScores => {
  const known = computed.get(measurement);
  const born = birthDayOf(person);
  const { sex } = person;
  if (known !== undefined && known.born === born && known.sex === sex) return known.scores;
  const scores = scoresOf(person, measurement);
  computed.set(measurement, { scores, born, sex });
  return scores;
};
