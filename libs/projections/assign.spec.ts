import fc from 'fast-check';
import { assign, type Held } from './assign.js';
import { ALL_SLICES, SLICES, sliceOf } from './slices.js';

const WORKERS = ['a', 'b', 'c', 'd', 'e'];
const DEAD = 'dead';

const leases = fc
  .array(fc.option(fc.constantFrom(...WORKERS, DEAD), { nil: undefined }), {
    minLength: SLICES,
    maxLength: SLICES,
  })
  .map((holders): readonly Held[] => holders.map((worker, slice) => ({ slice, worker })));

const round = (held: readonly Held[], me: string, alive: ReadonlySet<string>): readonly Held[] => {
  const { keep, take, release } = assign(held, me, alive);
  const mine = new Set([...keep, ...take]);
  return held.map(({ slice, worker }) => ({
    slice,
    worker: mine.has(slice) ? me : release.includes(slice) ? undefined : worker,
  }));
};

const rounds = (held: readonly Held[], alive: readonly string[], times: number): readonly Held[] =>
  Array.from({ length: times }).reduce<readonly Held[]>(
    (all) => alive.reduce((now, me) => round(now, me, new Set(alive)), all),
    held,
  );

const aliveOnes = fc.subarray(WORKERS, { minLength: 1 });

describe('the sharing of slices among workers', () => {
  it('leaves no slice with nobody or with a dead one after two rounds, and nobody with too many', () => {
    fc.assert(
      fc.property(leases, aliveOnes, (before, alive) => {
        const after = rounds(before, alive, 2);
        const counts = alive.map((me) => after.filter(({ worker }) => worker === me).length);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(SLICES);
        for (const n of counts) expect(n).toBeLessThanOrEqual(Math.ceil(SLICES / alive.length));
      }),
    );
  });

  it('moves nothing once it is settled', () => {
    fc.assert(
      fc.property(leases, aliveOnes, (before, alive) => {
        const settled = rounds(before, alive, 2);
        expect(rounds(settled, alive, 3)).toEqual(settled);
      }),
    );
  });

  it('never takes a slice from a living worker', () => {
    fc.assert(
      fc.property(leases, aliveOnes, (before, alive) => {
        const [me = ''] = alive;
        const { take } = assign(before, me, new Set(alive));
        const holders = take.map((slice) => before[slice]?.worker ?? DEAD);
        expect(holders.filter((holder) => alive.includes(holder))).toEqual([]);
      }),
    );
  });

  it('deals streams to every slice, evenly enough, and always to the same one', () => {
    const names = Array.from({ length: 4_000 }, (_, n) => `family-${n.toString(16).padStart(8)}`);
    const sizes = ALL_SLICES.map((slice) => names.filter((n) => sliceOf(n) === slice).length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(names.length);
    expect(Math.min(...sizes)).toBeGreaterThan(names.length / SLICES / 2);
    // Rows were written by it: another value would have two workers write the same family.
    expect(sliceOf('family-0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55')).toBe(2);
  });
});
