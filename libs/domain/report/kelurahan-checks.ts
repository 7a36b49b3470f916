import { areaName } from '#libs/domain/area';
import type { Bilingual, Day } from '#libs/domain/kernel';
import { MOVES_AT_MOST_PERCENT, movedPercent } from './change-checks.js';
import { plainCheck, type ReportCheck } from './sums.js';

/** In fewer people than this a few make a quarter: nothing is said of them (our own choice). */
const AT_LEAST = 20;

/** So many are named in a sentence; the figures count all. */
const NAMED = 5;

/** A figure of the city in two months that follow each other, by kelurahan. */
export interface MonthlyByKelurahan {
  readonly title: Bilingual;
  /** Last days. */
  readonly month: Day;
  readonly before: Day;
  readonly now: ReadonlyMap<string, number>;
  readonly was: ReadonlyMap<string, number>;
}

interface Move {
  readonly kelurahan: string;
  readonly from: number;
  readonly to: number;
  readonly percent: number;
}

const movesOf = ({ now, was }: MonthlyByKelurahan): readonly Move[] =>
  [...new Set([...was.keys(), ...now.keys()])]
    .map((kelurahan) => ({
      kelurahan,
      from: was.get(kelurahan) ?? 0,
      to: now.get(kelurahan) ?? 0,
    }))
    .filter(({ from }) => from >= AT_LEAST)
    .map((move) => ({ ...move, percent: movedPercent(move.from, move.to) }));

const bySize = (a: Move, b: Move): number =>
  Math.abs(b.percent) - Math.abs(a.percent) || a.kelurahan.localeCompare(b.kelurahan);

/** The city's own figures from the month before to the last month of a report (RP-07). */
export const checkMonthlyByKelurahan = (monthly: MonthlyByKelurahan): ReportCheck => {
  const { title, month, before } = monthly;
  const compared = movesOf(monthly);
  const moved = compared
    .filter(({ percent }) => Math.abs(percent) > MOVES_AT_MOST_PERCENT)
    .toSorted(bySize);
  const figures = { moved: moved.length, compared: compared.length };
  return plainCheck('R-CHANGE-KELURAHAN', moved.length === 0, figures, (n, l) => {
    const named = moved
      .slice(0, NAMED)
      .map(({ kelurahan, from, to }) => `${areaName(kelurahan)} ${n(from)} → ${n(to)}`)
      .join(', ');
    const months = `${before.slice(0, 7)} → ${month.slice(0, 7)}`;
    const rest = moved.length > NAMED ? ', ...' : '';
    const list = moved.length === 0 ? '' : `: ${named}${rest}`;
    return l === 'id'
      ? `${title.id}, ${months}: ${n(moved.length)} dari ${n(compared.length)} kelurahan berubah lebih dari ${MOVES_AT_MOST_PERCENT} %${list}`
      : `${title.en}, ${months}: ${n(moved.length)} of ${n(compared.length)} kelurahan moved by more than ${MOVES_AT_MOST_PERCENT} %${list}`;
  });
};
