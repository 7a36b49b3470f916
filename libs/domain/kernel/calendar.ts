import type { Day } from './clock.js';

/*
 * Days are counted by whole numbers, and no Date is made: a rebuild of the read models asks this
 * many times for every fact. The calendar is the Gregorian one in both directions.
 */
const DAYS_IN_FOUR_CENTURIES = 146_097;
const DAYS_IN_A_CENTURY = 36_524;
const DAYS_IN_FOUR_YEARS = 1_461;

const digit = (text: string, place: number): number => text.charCodeAt(place) - 48;
const twoDigits = (text: string, place: number): number =>
  digit(text, place) * 10 + digit(text, place + 1);
const yearIn = (day: Day): number => twoDigits(day, 0) * 100 + twoDigits(day, 2);
const monthIn = (day: Day): number => twoDigits(day, 5);
const dateIn = (day: Day): number => twoDigits(day, 8);

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const written = (year: number, month: number, date: number): Day =>
  `${TWO[Math.floor(year / 100)]}${TWO[year % 100]}-${TWO[month]}-${TWO[date]}`;

/** Days since 1 March of the year 0: a year that begins in March has its leap day at its end. */
const numberOf = (day: Day): number => {
  const month = monthIn(day);
  const year = month > 2 ? yearIn(day) : yearIn(day) - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dateIn(day) - 1;
  return (
    year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear
  );
};

const dayNumbered = (number: number): Day => {
  const cycle = Math.floor(number / DAYS_IN_FOUR_CENTURIES);
  const rest = number - cycle * DAYS_IN_FOUR_CENTURIES;
  const ofCycle = Math.floor(
    (rest -
      Math.floor(rest / (DAYS_IN_FOUR_YEARS - 1)) +
      Math.floor(rest / DAYS_IN_A_CENTURY) -
      Math.floor(rest / (DAYS_IN_FOUR_CENTURIES - 1))) /
      365,
  );
  const ofYear = rest - (365 * ofCycle + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = cycle * 400 + ofCycle;
  return month < 10 ? written(year, month + 3, date) : written(year + 1, month - 9, date);
};

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

export const addDays = (day: Day, days: number): Day => dayNumbered(numberOf(day) + days);

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The same day of the month, `months` later; the last day of that month where it does not exist.
 * This is how the field counts completed months (domain: category age).
 */
export const addMonths = (day: Day, months: number): Day => {
  const total = yearIn(day) * 12 + monthIn(day) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12;
  const last = month === 1 && isLeap(year) ? 29 : (DAYS_OF_MONTHS[month] ?? 31);
  return written(year, month + 1, Math.min(dateIn(day), last));
};

/** Completed calendar months between two days. */
export const completedMonths = (from: Day, to: Day): number => {
  const months = (yearIn(to) - yearIn(from)) * 12 + monthIn(to) - monthIn(from);
  return addMonths(from, months) > to ? months - 1 : months;
};

/** Completed years between two days. */
export const completedYears = (from: Day, to: Day): number =>
  Math.floor(completedMonths(from, to) / 12);
