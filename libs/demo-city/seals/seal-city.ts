import type { Day } from '#libs/domain/kernel';
import { demoAccounts, type Account } from '#libs/identity';
import { executeSeal, type SealDeps, type SealResult } from '#libs/seals';
import { idOf } from '../ids.js';
import { demoSeals, type DemoSeal } from './periods.js';

const accountOf = (role: string): Account => {
  const found = demoAccounts.find((account) => account.role === role);
  if (found === undefined) throw new Error(`no demo account is ${role}`);
  return found;
};

/** What somebody sealed by hand, or took back, stays as it is. */
const proposedHash = (result: SealResult): string | undefined =>
  'seal' in result && result.seal.status === 'PROPOSED' ? result.seal.hash : undefined;

const sealPeriod = async (
  deps: SealDeps,
  { period, knownAt, approved }: DemoSeal,
): Promise<void> => {
  const common = { id: period, source: 'APP' } as const;
  const proposed = await executeSeal(deps, {
    ...common,
    name: 'ProposeSeal',
    commandId: idOf(`seal/${period}/proposal`),
    actor: accountOf('DP3AKB'),
    knownAt,
  });
  const hash = proposedHash(proposed);
  if (!approved || hash === undefined) return;
  await executeSeal(deps, {
    ...common,
    name: 'ApproveSeal',
    commandId: idOf(`seal/${period}/approval`),
    actor: accountOf('SEKDA'),
    hash,
  });
};

/**
 * Seals past periods of a demonstration city that was told until a day: proposed by the lead agency,
 * approved by the Sekda, with what was known soon after each period, so that what was entered late
 * shows beside them as a restatement. Needs the read models of the whole city. Done again, it adds
 * nothing. Stops between two periods when the signal aborts.
 */
export const sealDemoCity = async (
  deps: SealDeps,
  until: Day,
  signal?: AbortSignal,
): Promise<void> => {
  for (const seal of demoSeals(until)) {
    if (signal?.aborted) return;
    await sealPeriod(deps, seal);
  }
};
