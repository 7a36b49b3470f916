import { isTooDeep } from './depth.js';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
};

test('what our requests need passes, and what would exhaust a stack does not', () => {
  expect(isTooDeep(nested(12))).toBe(false);
  expect(isTooDeep(nested(13))).toBe(true);
  expect(isTooDeep(nested(100_000))).toBe(true);
  expect(isTooDeep({ persons: [{ name: 'x' }], note: null })).toBe(false);
});
