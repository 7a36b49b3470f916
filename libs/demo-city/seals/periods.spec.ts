import { demoSeals } from './periods.js';

const told = (until: string) =>
  demoSeals(until).map(({ period, knownAt, approved }) =>
    [period, knownAt.slice(0, 10), approved ? 'approved' : 'waits'].join(' '),
  );

test.each([
  ['2025-07-04', []],
  ['2025-07-05', ['2025-06 2025-07-05 waits', '2025-1 2025-07-05 approved']],
  [
    '2025-08-31',
    ['2025-06 2025-07-05 approved', '2025-1 2025-07-05 approved', '2025-07 2025-08-05 approved'],
  ],
  [
    '2026-02-10',
    [
      '2025-1 2025-07-05 approved',
      '2025-07 2025-08-05 approved',
      '2025-12 2026-01-05 approved',
      '2025-2 2026-01-05 approved',
      '2026-01 2026-02-05 waits',
    ],
  ],
])('a city told until %s has sealed what was over by then', (until, seals) => {
  expect(told(until)).toEqual(seals);
});
