import fc from 'fast-check';
import type { Entry } from '#libs/event-store';
import { wholeMoments } from './follow.js';

const entriesAt = (moments: readonly number[]): readonly Entry[] =>
  moments.map(
    (moment, n) =>
      ({ position: String(n + 1), recordedAt: `2025-07-01T00:00:00.${moment}Z` }) as Entry,
  );

/** Moments of a log in its order: they never go back, and some come several times. */
const logs = fc
  .array(fc.integer({ min: 100, max: 120 }), { minLength: 1, maxLength: 60 })
  .map((moments) => entriesAt(moments.toSorted((a, b) => a - b)));

describe('what is taken in of a page', () => {
  it('ends with a moment that the next page has nothing of, unless it is all of one moment', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 60 }), (log, length) => {
        const page = log.slice(0, length);
        const taken = wholeMoments(page);
        const moments = new Set(page.map(({ recordedAt }) => recordedAt));
        expect(page.slice(0, taken.length)).toEqual(taken);
        if (moments.size === 1) expect(taken).toEqual(page);
        else {
          const known = taken.at(-1)?.recordedAt ?? '';
          expect(taken).toEqual(log.filter(({ recordedAt }) => recordedAt <= known));
        }
      }),
    );
  });
});
