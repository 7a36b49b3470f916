import { daysBetween } from '#libs/domain/kernel';
import { lyingLength, LYING_LONGER_CM } from '../scores/height.js';
import { shareWhere, type Measured, type Share } from './measured.js';

/** What only a register sees: the same child measured again. Ours, not WHO's. */
export interface FollowUpQuality {
  readonly shorter: Share;
  readonly repeated: Share;
  readonly jumped: Share;
}

type Pair = Measured & Required<Pick<Measured, 'previous'>>;

const JUMP = 1;
const JUMP_WITHIN_DAYS = 61;
const isPair = (row: Measured): row is Pair => row.previous !== undefined;

/** Shorter by more than a slip of position explains. */
const isShorter = ({ child, previous: { child: before } }: Pair): boolean =>
  child.heightCm !== undefined &&
  before.heightCm !== undefined &&
  lyingLength(before.heightCm, before.position) - lyingLength(child.heightCm, child.position) >
    LYING_LONGER_CM + 1e-9;

const isRepeated = ({ child, previous }: Pair): boolean =>
  child.weightKg !== undefined &&
  child.heightCm !== undefined &&
  child.weightKg === previous.child.weightKg &&
  child.heightCm === previous.child.heightCm;

const isJump = ({ scores, measuredOn, previous }: Pair): boolean =>
  scores.HAZ !== undefined &&
  previous.scores.HAZ !== undefined &&
  daysBetween(previous.measuredOn, measuredOn) <= JUMP_WITHIN_DAYS &&
  Math.abs(scores.HAZ.z - previous.scores.HAZ.z) > JUMP;

/** Of children measured before: shorter than then, the same figures again, HAZ more than 1 away within two months. */
export const followUpQuality = (rows: readonly Measured[]): FollowUpQuality => {
  const pairs = rows.filter(isPair);
  return {
    shorter: shareWhere(pairs, isShorter),
    repeated: shareWhere(pairs, isRepeated),
    jumped: shareWhere(pairs, isJump),
  };
};
