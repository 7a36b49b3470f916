import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical.js';

const outcome = (write: (value: unknown) => string | undefined, value: unknown): string => {
  try {
    return write(value) ?? 'nothing';
  } catch {
    return 'refused';
  }
};

const sameAsTheLibrary = (value: unknown): void => {
  expect(outcome(canonical, value).replace(/^refused$/, 'nothing')).toBe(
    outcome(canonicalize, value).replace(/^refused$/, 'nothing'),
  );
};

describe('canonical JSON', () => {
  it('is what the library writes, for any JSON', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), sameAsTheLibrary), { numRuns: 1_000 });
  });

  it('is what the library writes, for names and texts of any kind', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '0',
        '10',
        '9',
        '01',
        '-1',
        '__proto__',
        'toJSON',
        'constructor',
        'é',
        '€',
      ),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constantFrom(
        undefined,
        null,
        -0,
        1e21,
        1e-7,
        '\\ud83d',
        '\u2028',
        '\ud83d',
        '\ud83d\ude00',
      ),
      fc.dictionary(name, fc.integer(), { maxKeys: 4, noNullPrototype: false }),
      fc.array(fc.oneof(fc.integer(), fc.constant(undefined))),
    );
    fc.assert(fc.property(fc.dictionary(name, value, { maxKeys: 6 }), sameAsTheLibrary), {
      numRuns: 1_000,
    });
  });

  it.each([
    ['a date, which writes itself', { at: new Date(0) }],
    ['numbers that JSON has not', { n: Number.NaN }],
    ['and infinite ones', [Infinity]],
    ['half a character', { text: '\ud83d' }],
    ['half a character in a name', { '\ud83d': 1 }],
    ['no value at all', undefined],
  ])('is as the library has it for %s', (_what, value) => sameAsTheLibrary(value));

  it('leaves what it is given as it was', () => {
    const value = { b: [{ d: 1, c: 2 }], a: { f: 1, e: 2 } };
    const before = structuredClone(value);
    expect(canonical(value)).toBe('{"a":{"e":2,"f":1},"b":[{"c":2,"d":1}]}');
    expect(value).toEqual(before);
    expect(Object.keys(value)).toEqual(['b', 'a']);
  });
});
