import fc from 'fast-check';
import { addDays, addMonths, completedMonths, completedYears, daysBetween } from './calendar.js';
import {
  dayOf,
  endOfDay,
  isDay,
  isInstant,
  normalise,
  startOfDay,
  toLocal,
  toUtc,
} from './clock.js';

const epoch = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
const MS_A_DAY = 86_400_000;
/** Days as the platform counts them, from 1 March 1600 on for 800 years. */
const dayAt = (days: number): string => new Date(days * MS_A_DAY).toISOString().slice(0, 10);
const number = fc.integer({ min: -135_080, max: 157_000 });
const day = number.map(dayAt);

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s exists', (text) =>
    expect(isDay(text)).toBe(true),
  );
  it.each(['2025-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-1-1', '01-01-2025', ''])(
    '%s does not',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('is so many days from another as the platform says', () => {
    fc.assert(
      fc.property(number, number, (from, to) => {
        expect(daysBetween(dayAt(from), dayAt(to))).toBe(to - from);
        expect(addDays(dayAt(from), to - from)).toBe(dayAt(to));
      }),
      { numRuns: 2_000 },
    );
  });

  it('follows the one before on every day of four centuries', () => {
    for (let n = -135_080; n < -135_080 + 146_097; n += 1)
      if (addDays(dayAt(n), 1) !== dayAt(n + 1)) throw new Error(dayAt(n));
  });
});

describe('completed months', () => {
  it.each([
    ['2024-03-09', '2026-03-08', 23],
    ['2024-03-09', '2026-03-09', 24],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2025-03-09', '2025-03-08', -1],
  ])('from %s to %s are %d', (from, to, months) => expect(completedMonths(from, to)).toBe(months));

  it('are complete on the day that many months later, and not the day before', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 720 }), (from, months) => {
        const then = addMonths(from, months);
        expect(isDay(then)).toBe(true);
        expect(completedMonths(from, then)).toBe(months);
        expect(completedMonths(from, addDays(then, -1))).toBe(months - 1);
        expect(completedYears(from, then)).toBe(Math.floor(months / 12));
      }),
    );
  });
});

describe('a moment', () => {
  it.each(['2025-07-14T09:30:00+07:00', '2025-07-14T02:30Z', '2025-07-14T02:30:00.123456Z'])(
    '%s is one',
    (text) => expect(isInstant(text)).toBe(true),
  );
  it.each(['2025-07-14T09:30:00', '2025-02-30T09:30:00Z', '2025-07-14T25:00:00Z', '2025-07-14'])(
    '%s is none',
    (text) => expect(isInstant(text)).toBe(false),
  );

  it('is written so that comparing the texts compares the moments', () => {
    fc.assert(
      fc.property(epoch, epoch, (a, b) => {
        expect(toLocal(a) < toLocal(b)).toBe(a < b);
        expect(toUtc(a) < toUtc(b)).toBe(a < b);
        expect(normalise(toUtc(a))).toBe(toLocal(a));
        expect(normalise(toLocal(a))).toBe(toLocal(a));
      }),
    );
  });

  it('belongs to a day in Jakarta, which begins and ends there', () => {
    expect(dayOf(normalise('2025-07-31T17:00:00Z'))).toBe('2025-08-01');
    expect(dayOf(normalise('2025-07-31T16:59:59Z'))).toBe('2025-07-31');
    expect(normalise('2025-07-31')).toBe(startOfDay('2025-07-31'));
    fc.assert(
      fc.property(epoch, (at) => {
        const local = toLocal(at);
        expect(startOfDay(dayOf(local)) <= local && local <= endOfDay(dayOf(local))).toBe(true);
      }),
    );
  });
});
