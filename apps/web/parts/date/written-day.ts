import { isDay } from '#libs/domain/kernel';

const two = (text: string): string => text.padStart(2, '0');

/** An ISO day as people here write it: `31/07/2025`; anything else as it is. */
export const writtenDay = (day: string): string =>
  isDay(day) ? day.split('-').toReversed().join('/') : day;

/**
 * The ISO day that was typed: day, month and a year of four digits with any of `/ - .` or a space
 * between, eight digits without, or an ISO day. Undefined for what is no day of any month.
 */
export const typedDay = (text: string): string | undefined => {
  const typed = text.trim();
  const parts =
    /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(typed) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(typed);
  const day = parts === null ? typed : `${parts[3]}-${two(parts[2] ?? '')}-${two(parts[1] ?? '')}`;
  return isDay(day) ? day : undefined;
};

const DAY_MS = 86_400_000;

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
