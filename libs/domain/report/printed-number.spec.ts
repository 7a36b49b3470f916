import fc from 'fast-check';
import { parsePrinted, printed, printedShare } from './printed-number.js';

describe('numbers as printed in Indonesia', () => {
  it.each([
    ['6.160', 6160],
    ['14,4', 14.4],
    ['1.234.567,5', 1234567.5],
    ['99', 99],
    [' 1.022 ', 1022],
  ])('reads %s', (text, value) => {
    expect(parsePrinted(text)).toBe(value);
  });

  it.each(['6.16', '6,160.5', '1.0222', '', '-4', 'enam', '1 022'])(
    'does not guess at %j',
    (text) => {
      expect(parsePrinted(text)).toBeUndefined();
    },
  );

  it('reads back every count it prints', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), (n) => {
        expect(parsePrinted(printed(n, 'id'))).toBe(n);
      }),
    );
  });

  it('prints shares with one decimal', () => {
    expect([printedShare(1725 / 6160, 'id'), printedShare(1725 / 4437, 'en')]).toEqual([
      '28,0 %',
      '38.9 %',
    ]);
  });
});
