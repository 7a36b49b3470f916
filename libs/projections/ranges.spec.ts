import fc from 'fast-check';
import { rangesOf } from './ranges.js';

describe('the ranges of a rebuild', () => {
  it('hold every stream once, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.uuid(), (parts, id) => {
        const stream = `family-${id}`;
        const holding = rangesOf('family-', parts).filter(
          ({ after, upTo }) =>
            (after === undefined || stream > after) && (upTo === undefined || stream <= upTo),
        );
        expect(holding).toHaveLength(1);
      }),
    );
  });
});
