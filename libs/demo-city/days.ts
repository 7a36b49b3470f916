import { addDays, daysBetween, type Day } from '#libs/domain/kernel';
import type { Chance } from './random.js';

export const earliest = (...days: readonly Day[]): Day => days.reduce((a, b) => (a < b ? a : b));
export const latest = (...days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b));

const isSunday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/** A day from `from` to `to`, both included; offices and posyandu rest on Sundays where they can. */
export const dayIn = (chance: Chance, from: Day, to: Day): Day => {
  const span = daysBetween(from, to);
  if (span < 0) throw new Error(`no day between ${from} and ${to}`);
  const day = addDays(from, chance.int(0, span));
  return isSunday(day) && day > from ? addDays(day, -1) : day;
};

/** Birth dates fall on any day of the week. */
export const anyDayIn = (chance: Chance, from: Day, to: Day): Day =>
  addDays(from, chance.int(0, Math.max(0, daysBetween(from, to))));

/** The months from one to another, both included, as `YYYY-MM`. */
export const monthsFrom = (from: Day, to: Day): string[] => {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
};
