import type { ExternalReport } from './external-report.js';
import { printedPercent } from './printed-number.js';
import { plainCheck, type ReportCheck } from './sums.js';

/** A figure that moves by more than this from one report to the next is to be asked about (RP-07). */
export const MOVES_AT_MOST_PERCENT = 25;

export const movedPercent = (before: number, now: number): number =>
  (100 * (now - before)) / before;

const FIGURES = [
  ['accompanied', 'Didampingi', 'Accompanied'],
  ['atRisk', 'Berisiko', 'At risk'],
] as const;

/** A report against the one before it of the same area. */
export const checkAgainstPrevious = (
  { headline }: ExternalReport,
  previous: ExternalReport,
): readonly ReportCheck[] =>
  FIGURES.flatMap(([figure, inIndonesian, inEnglish]) => {
    const [now, before] = [headline[figure], previous.headline[figure]];
    if (before === 0) return [];
    const moved = movedPercent(before, now);
    const holds = Math.abs(moved) <= MOVES_AT_MOST_PERCENT;
    return [
      plainCheck('R-CHANGE', holds, { now, before, moved }, (n, l) =>
        l === 'id'
          ? `${inIndonesian}: ${n(before)} (${previous.periodUntil}) menjadi ${n(now)}, berubah ${printedPercent(moved, l)}`
          : `${inEnglish}: ${n(before)} (${previous.periodUntil}) became ${n(now)}, a change of ${printedPercent(moved, l)}`,
      ),
    ];
  });
