import fc from 'fast-check';
import { dayAfter, typedDay, writtenDay } from '../../apps/web/parts/date/written-day.js';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('what is written is read as the same day', () => {
  fc.assert(fc.property(days, (day) => expect(typedDay(writtenDay(day))).toBe(day)));
});

test('the day after a day is never itself, and goes back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) =>
      expect(dayAfter(dayAfter(day, n), -n)).toBe(day),
    ),
  );
});

test.each([
  ['3/7/2025', '2025-07-03'],
  ['03-07-2025', '2025-07-03'],
  ['03.07.2025', '2025-07-03'],
  ['03 07 2025', '2025-07-03'],
  ['03072025', '2025-07-03'],
  [' 2025-07-03 ', '2025-07-03'],
  ['29/02/2024', '2024-02-29'],
])('%p is %p', (text, day) => {
  expect(typedDay(text)).toBe(day);
});

test.each(['', '31/02/2025', '29/02/2025', '13/13/2025', '3/7/25', '7/2025', 'besok', '2025-7-3'])(
  '%p is no day',
  (text) => {
    expect(typedDay(text)).toBeUndefined();
  },
);
