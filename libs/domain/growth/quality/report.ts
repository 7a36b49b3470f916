import { SMALLEST_GROUP, withhold, type Withheld } from '../prevalence/withheld.js';
import { completenessOf, type Completeness } from './completeness.js';
import { digitPreference, type DigitPreference } from './digits.js';
import { distributionOf, type Distribution } from './distribution.js';
import { followUpQuality, type FollowUpQuality } from './follow-up.js';
import type { Measured } from './measured.js';
import { positionMismatch } from './position.js';
import { scoreQuality, type ScoreQuality } from './score-quality.js';

/** WHO's checks of how well a group was measured. To be shown side by side, never as one mark. */
export interface QualityReport {
  readonly n: number;
  readonly completeness: Completeness;
  readonly distribution: Distribution;
  readonly digits: {
    readonly weight: DigitPreference | undefined;
    readonly height: DigitPreference | undefined;
    readonly muac: DigitPreference | undefined;
  };
  readonly scores: Readonly<Record<'HAZ' | 'WAZ' | 'WHZ' | 'BAZ', ScoreQuality>>;
  readonly position: ReturnType<typeof positionMismatch>;
  readonly followUp: FollowUpQuality;
}

const readings = (
  rows: readonly Measured[],
  field: 'weightKg' | 'heightCm' | 'muacCm',
): readonly number[] =>
  rows.flatMap(({ child }) => {
    const value = child[field];
    return value !== undefined && value > 0 ? [value] : [];
  });

/** The quality of a group of measurements, withheld when there are fewer than `smallest`. */
export const qualityOf = (
  rows: readonly Measured[],
  smallest: number = SMALLEST_GROUP,
): QualityReport | Withheld =>
  rows.length < smallest
    ? withhold(rows.length)
    : {
        n: rows.length,
        completeness: completenessOf(rows),
        distribution: distributionOf(rows),
        digits: {
          weight: digitPreference(readings(rows, 'weightKg')),
          height: digitPreference(readings(rows, 'heightCm')),
          muac: digitPreference(readings(rows, 'muacCm')),
        },
        scores: {
          HAZ: scoreQuality(rows, 'HAZ'),
          WAZ: scoreQuality(rows, 'WAZ'),
          WHZ: scoreQuality(rows, 'WHZ'),
          BAZ: scoreQuality(rows, 'BAZ'),
        },
        position: positionMismatch(rows),
        followUp: followUpQuality(rows),
      };

/** A report for each kelurahan, posyandu, age group or measurer: whatever `groupOf` names. */
export const qualityByGroup = <M extends Measured>(
  rows: readonly M[],
  groupOf: (row: M) => string | undefined,
  smallest: number = SMALLEST_GROUP,
): ReadonlyMap<string, QualityReport | Withheld> => {
  const groups = new Map<string, M[]>();
  for (const row of rows) {
    const name = groupOf(row);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return new Map(
    [...groups.keys()]
      .toSorted()
      .map((name) => [name, qualityOf(groups.get(name) as M[], smallest)]),
  );
};
