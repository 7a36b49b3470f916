import { shared } from './shared.js';

/** Answers 1, 2, ... when told to. */
const counting = () => {
  const waiting: ((fail?: Error) => void)[] = [];
  let asked = 0;
  const ask = (): Promise<number> => {
    asked += 1;
    const answer = asked;
    return new Promise((resolve, reject) => {
      waiting.push((fail) => (fail === undefined ? resolve(answer) : reject(fail)));
    });
  };
  return {
    ask,
    asked: () => asked,
    answer: async (fail?: Error) => {
      waiting.shift()?.(fail);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

test('those who ask while an answer is under way share the next one, not that one', async () => {
  const { ask, asked, answer } = counting();
  const look = shared(ask);
  const first = look();
  const [second, third] = [look(), look()];
  expect(asked()).toBe(1);
  await answer();
  expect(asked()).toBe(2);
  const fourth = look();
  expect(asked()).toBe(2);
  await answer();
  await answer();
  expect(await Promise.all([first, second, third, fourth])).toEqual([1, 2, 2, 3]);
});

test('once nobody asks any more, the next question is asked at once', async () => {
  const { ask, asked, answer } = counting();
  const look = shared(ask);
  for (const n of [1, 2]) {
    const told = look();
    expect(asked()).toBe(n);
    await answer();
    expect(await told).toBe(n);
  }
});

test('a failure is told to those who asked, and the others are asked for anew', async () => {
  const { ask, answer } = counting();
  const look = shared(ask);
  const first = look();
  const told = Promise.allSettled([first, look()]);
  await answer(new Error('away'));
  await answer();
  expect(await told).toEqual([
    { status: 'rejected', reason: new Error('away') },
    { status: 'fulfilled', value: 2 },
  ]);
});
