import { KMS_V1, measurementAt, whoTables, type Sex } from '#libs/domain/growth';

export type Chart = 'lhfa' | 'wfa';

/** The lines of each chart, in SD: those between the bands of the card, or the usual WHO ones. */
const DEVIATIONS: Readonly<Record<Chart, readonly number[]>> = {
  wfa: KMS_V1.bandLines,
  lhfa: [-3, -2, 0, 2, 3],
};

export interface Line {
  readonly sd: number;
  /** Day of age and measurement. */
  readonly points: readonly (readonly [number, number])[];
}

const STEP_DAYS = 15;

/** The WHO lines of one chart up to a day of age. */
export const whoLines = (chart: Chart, sex: Sex, untilDay: number): readonly Line[] => {
  const table = whoTables()[chart][sex];
  const last = Math.min(untilDay, table.first + table.rows - 1);
  const days = Array.from({ length: Math.floor(last / STEP_DAYS) + 1 }, (_, i) => i * STEP_DAYS);
  if (days.at(-1) !== last) days.push(last);
  return DEVIATIONS[chart].map((sd) => ({
    sd,
    points: days.map((day) => {
      const row = 3 * (day - table.first);
      const [l = 1, m = 0, s = 0] = table.lms.slice(row, row + 3);
      return [day, measurementAt(sd, l, m, s)] as const;
    }),
  }));
};
