import { createLoginLimits } from './login-limits.js';

const limits = () => createLoginLimits({ perAccount: 3, perAddress: 5, windowSeconds: 60 });

test('an account takes so many attempts, also when they come at once and from everywhere', async () => {
  const l = limits();
  const waits = await Promise.all([1, 2, 3, 4].map((n) => l.take('kader', `10.0.0.${n}`)));
  expect(waits.map((wait) => wait === undefined)).toEqual([true, true, true, false]);
  expect(await l.take('bidan', '10.0.0.1')).toBeUndefined();
});

test('an address makes so many attempts, whatever names it tries', async () => {
  const l = limits();
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    expect(await l.take(name, '10.0.0.9')).toBeUndefined();
  const wait = await l.take('f', '10.0.0.9');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
});

test('a success forgives the account and gives the address its attempt back', async () => {
  const l = limits();
  for (let i = 0; i < 12; i++) {
    expect(await l.take('kader', '10.0.0.1')).toBeUndefined();
    await l.succeeded('kader', '10.0.0.1');
  }
});
