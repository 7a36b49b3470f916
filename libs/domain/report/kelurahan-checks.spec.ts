import { checkMonthlyByKelurahan, type MonthlyByKelurahan } from './index.js';

const ASAM = '19.71.04.1006';
const BACANG = '19.71.01.1006';
const BINTANG = '19.71.04.1002';

const monthly = (
  was: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): MonthlyByKelurahan => ({
  title: { id: 'Didampingi', en: 'Accompanied' },
  month: '2025-07-31',
  before: '2025-06-30',
  was: new Map(Object.entries(was)),
  now: new Map(Object.entries(now)),
});

describe('the figures of a kelurahan from one month to the next', () => {
  it('may move by a quarter', () => {
    const check = checkMonthlyByKelurahan(monthly({ [ASAM]: 40 }, { [ASAM]: 50 }));
    expect(check).toMatchObject({ rule: 'R-CHANGE-KELURAHAN', outcome: 'PASS' });
    expect(check.figures).toEqual({ moved: 0, compared: 1 });
  });

  it('are named when they move by more, the furthest first, also down to nothing', () => {
    const check = checkMonthlyByKelurahan(
      monthly({ [ASAM]: 40, [BACANG]: 30, [BINTANG]: 100 }, { [ASAM]: 51, [BINTANG]: 101 }),
    );
    expect(check.outcome).toBe('FAIL');
    expect(check.figures).toEqual({ moved: 2, compared: 3 });
    expect(check.sentence).toEqual({
      id: 'Didampingi, 2025-06 → 2025-07: 2 dari 3 kelurahan berubah lebih dari 25 %: Bacang 30 → 0, Asam 40 → 51',
      en: 'Accompanied, 2025-06 → 2025-07: 2 of 3 kelurahan moved by more than 25 %: Bacang 30 → 0, Asam 40 → 51',
    });
  });

  it('say nothing where they are of few people', () => {
    const check = checkMonthlyByKelurahan(monthly({ [ASAM]: 19 }, { [ASAM]: 40, [BACANG]: 60 }));
    expect(check).toMatchObject({ outcome: 'PASS', figures: { moved: 0, compared: 0 } });
  });
});
