import { randomUUID } from 'node:crypto';
import {
  markDemonstration,
  openKurrentLog,
  type KurrentLogOptions,
} from '#libs/event-store/kurrentdb';
import { KurrentDouble } from '../../support/kurrentdb-double/index.js';
import type { LogHarness } from '../log-contract.js';

/** A log of its own on a server that others may be using too. */
const harnessAt = (url: string, drop: () => void): LogHarness => {
  let clock: string | undefined;
  const options: KurrentLogOptions = {
    url,
    name: `jejak-${randomUUID()}`,
    now: () => (clock === undefined ? Date.now() : Date.parse(clock)),
  };
  return {
    open: () => Promise.resolve(openKurrentLog(options)),
    setClock(at) {
      clock = at;
      return Promise.resolve();
    },
    markDemonstration: () => markDemonstration(options),
    drop: () => Promise.resolve(drop()),
  };
};

export const doubleHarness = async (): Promise<LogHarness> => {
  const double = await KurrentDouble.start();
  return harnessAt(double.url, () => double.down());
};

export const serverHarness = (url: string): Promise<LogHarness> =>
  Promise.resolve(harnessAt(url, () => undefined));
