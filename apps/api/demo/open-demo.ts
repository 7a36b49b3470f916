import { LogIsReal, OtherCity, seedDemoCity } from '#libs/demo-city';
import { demoAccounts, type Account } from '#libs/identity';
import { tidyHeap } from '#libs/platform';
import { Presets, SingleBar } from 'cli-progress';
import type { Jejak } from '../jejak.js';

const FORMAT =
  'Menyiapkan kota peragaan / seeding the demo city {bar} {percentage}% {value}/{total}';

/** Where nobody watches a line is written so often: a log that stays silent for minutes looks dead. */
const LINE_EVERY_MS = 10_000;

/** The bar appears with the first command of a run: a city that is there already shows none. */
const seedWithBar = async (jejak: Jejak, signal: AbortSignal): Promise<void> => {
  const bar = new SingleBar(
    {
      format: FORMAT,
      hideCursor: true,
      fps: 5,
      noTTYOutput: true,
      notTTYSchedule: LINE_EVERY_MS,
    },
    Presets.shades_classic,
  );
  try {
    await seedDemoCity(jejak, {
      signal,
      onProgress: (done, total) => {
        if (bar.isActive) bar.update(done);
        else bar.start(total, done);
      },
    });
  } finally {
    const seeded = bar.isActive;
    bar.stop();
    if (seeded) tidyHeap();
  }
};

/**
 * Fills an empty log with the demonstration city, or goes on where a start before was stopped, and
 * returns who may sign in. Accounts with a known password belong to a demonstration and nowhere
 * else: a log of real families gets neither.
 */
export const openDemo = async (jejak: Jejak, signal: AbortSignal): Promise<readonly Account[]> => {
  if (!jejak.config.demo) return [];
  try {
    await seedWithBar(jejak, signal);
  } catch (error) {
    if (error instanceof LogIsReal) return [];
    // The operator has told another city here: it is a demonstration all the same.
    if (!(error instanceof OtherCity)) throw error;
  }
  return demoAccounts;
};
