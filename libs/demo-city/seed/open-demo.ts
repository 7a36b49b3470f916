import { importReport, JULY_2025 } from '#libs/reports';
import { isRefusal } from '#libs/domain/kernel';
import { readPlan } from './plan.js';
import { LogIsReal, seedDemoCity, type SeedOptions, type SeedTarget } from './seed.js';

/**
 * What the first start of a demonstration does, and any start after one that was cut short: the
 * city, then the report that was published about it. False, with nothing touched, for a log of real
 * facts; quick when everything is there.
 */
export const openDemoCity = async (
  target: SeedTarget,
  options: Pick<SeedOptions, 'onProgress' | 'signal'> = {},
): Promise<boolean> => {
  if (!(await target.markDemonstration())) return false;
  if ((await readPlan(target.sql)) === undefined && (await target.facts.log.head()) !== undefined)
    // Somebody's own demonstration: its facts are not ours to add to.
    return true;
  try {
    await seedDemoCity(target, options);
  } catch (error) {
    if (error instanceof LogIsReal) return false;
    throw error;
  }
  const imported = await importReport(target.facts, JULY_2025);
  if (isRefusal(imported)) throw new Error(`the report of July 2025: ${imported.code}`);
  return true;
};
