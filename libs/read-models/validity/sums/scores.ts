import {
  momentsOfSums,
  scoreConcerns,
  share,
  type Moments,
  type ScoreConcern,
  type SurveyIndex,
} from '#libs/domain/growth';
import { flagColumn, momentColumns, type ScoreColumn } from './measures.js';

const COLUMN_OF = { HAZ: 'haz', WAZ: 'waz', WHZ: 'whz', BAZ: 'baz' } as const satisfies Readonly<
  Record<SurveyIndex, ScoreColumn>
>;

export const scoreColumns = (index: SurveyIndex): readonly string[] => [
  ...momentColumns(COLUMN_OF[index]),
  flagColumn(COLUMN_OF[index]),
];

/** Sums are of hundredths of an SD. */
const HUNDREDTH = 0.01;

export interface SummedScore {
  readonly index: SurveyIndex;
  /** Unflagged. */
  readonly n: number;
  readonly flagged: number;
  readonly moments: Moments | undefined;
  readonly concerns: readonly ScoreConcern[];
}

/** How the scores of a group came out, from their sums. */
export const summedScore = (
  row: Readonly<Record<string, number>>,
  index: SurveyIndex,
): SummedScore => {
  const column = COLUMN_OF[index];
  const [n = 0, ...powers] = momentColumns(column).map((name) => row[name] ?? 0);
  const flagged = row[flagColumn(column)] ?? 0;
  const moments = momentsOfSums(n, powers as [number, number, number, number], HUNDREDTH);
  const concerns = scoreConcerns(index, share(flagged, n + flagged), moments);
  return { index, n, flagged, moments, concerns };
};
