import { readPlan, sealDemoCity } from '#libs/demo-city';
import type { Jejak } from '../jejak.js';
import { sealDeps } from '../seals/seal-deps.js';

/**
 * Seals past periods of the demonstration city, which takes its read models. Beside the running
 * application: nobody waits for it, and what could not be sealed is sealed at the next start.
 */
export const sealDemo = async (jejak: Jejak, signal: AbortSignal): Promise<void> => {
  try {
    const plan = await readPlan(jejak.sql);
    // A city of many times its size is there to be measured, not to be looked at.
    if (plan?.finished === true && !/ x \d+$/.test(plan.seed))
      await sealDemoCity(sealDeps(jejak), plan.until, signal);
  } catch (error) {
    // Whoever stopped the program has closed what this was working with.
    if (signal.aborted) return;
    jejak.log.warn(
      { error: error instanceof Error ? error.name : typeof error },
      'the periods of the demonstration are not sealed',
    );
  }
};
