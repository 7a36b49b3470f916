import fc from 'fast-check';
import { Arrivals } from './arrivals.js';
import type { Recorded } from './client.js';

const event = (nth: number, position?: number): Recorded => ({
  id: `event-${nth}`,
  stream: 'jejak.family-1',
  revision: nth,
  type: 'EggsHandedOver',
  data: {},
  metadata: position === undefined ? {} : { position },
  place: { commit: BigInt(100 + nth * 10), prepare: BigInt(100 + nth * 10) },
});

/** What arrives: the position it claims, or none. Copied facts 1..n in any order, others between. */
const arriving = fc
  .record({
    copied: fc.integer({ min: 0, max: 30 }).chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i + 1),
        { minLength: n },
      ),
    ),
    others: fc.array(
      fc.record({ at: fc.nat(40), claims: fc.option(fc.nat(20), { nil: undefined }) }),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ copied, others }) => {
    const claims: (number | undefined)[] = [...copied];
    for (const { at, claims: claim } of others)
      claims.splice(Math.min(at, claims.length), 0, claim === 0 ? undefined : claim);
    return claims;
  });

const numbered = (claims: readonly (number | undefined)[]) => {
  const arrivals = new Arrivals();
  const order = claims.flatMap((claim, nth) =>
    arrivals.take({ stream: 'family-1', event: event(nth, claim) }).map((a) => a.event),
  );
  return { arrivals, order };
};

describe('the numbers of facts as they arrive', () => {
  it('are those that copied facts brought, whatever order the server has them in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }).chain((n) =>
          fc.shuffledSubarray(
            Array.from({ length: n }, (_, i) => i + 1),
            { minLength: n },
          ),
        ),
        (copied) => {
          const { arrivals, order } = numbered(copied);
          expect(arrivals.waiting).toBe(0);
          expect(order.map((e) => (e.metadata as { position: number }).position)).toEqual(
            copied.toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });

  it('miss nobody and come to the same whoever else writes in between', () => {
    fc.assert(
      fc.property(arriving, (claims) => {
        const { arrivals, order } = numbered(claims);
        expect(new Set(order.map((e) => e.id)).size).toBe(order.length);
        if (arrivals.waiting === 0) expect(order).toHaveLength(claims.length);
      }),
    );
  });

  it('can be read from any of them on: nothing after it lies before the place to begin at', () => {
    fc.assert(
      fc.property(arriving, fc.nat(40), (claims, after) => {
        const { arrivals, order } = numbered(claims);
        const begin = arrivals.placeBefore(after)?.commit ?? 0n;
        for (const { place } of order.slice(after)) expect(place.commit >= begin).toBe(true);
      }),
    );
  });

  it('are counted on from the end for what is written after a copy', () => {
    const { order, arrivals } = numbered([3, 1, 2, undefined, undefined]);
    expect(order.map((e) => e.revision)).toEqual([1, 2, 0, 3, 4]);
    expect(arrivals.placeBefore(3)).toEqual({ commit: 120n, prepare: 120n });
  });

  it('are not held up for ever by a claim that no copy of ours would make', () => {
    const { arrivals, order } = numbered([undefined, 9_000_000_000, undefined]);
    expect(order.map((e) => e.revision)).toEqual([0, 1, 2]);
    expect(arrivals.waiting).toBe(0);
  });
});
