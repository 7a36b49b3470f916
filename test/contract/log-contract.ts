import type { EventLog } from '#libs/event-store';
import { appendCases } from './append-cases.js';
import { clockCases } from './clock-cases.js';
import { concurrencyCases } from './concurrency-cases.js';
import { contentCases } from './content-cases.js';
import { followCases } from './follow-cases.js';
import { readCases } from './read-cases.js';

/** One log at a time, empty at first, and what tests may do to it from outside. */
export interface LogHarness {
  /** Opens the log; a second call is another process, or a restart, on the same log. */
  open(): Promise<EventLog>;
  /** From now on the log's clock stands still at this moment (UTC). */
  setClock(at: string): Promise<void>;
  /** As the owner; answers whether the log is a demonstration now. */
  markDemonstration(): Promise<boolean>;
  drop(): Promise<void>;
}

/** Gives the current test's log. */
export interface Bench {
  readonly log: EventLog;
  readonly harness: LogHarness;
  /** Another opening of the same log, closed after the test. */
  another(): Promise<EventLog>;
}

/** What every adapter of the log must do, whatever it is made of. */
export const logContract = (name: string, makeHarness: () => Promise<LogHarness>): void => {
  describe(`${name}: the log`, () => {
    let harness: LogHarness;
    let opened: EventLog[] = [];
    const another = async (): Promise<EventLog> => {
      const log = await harness.open();
      opened.push(log);
      return log;
    };
    beforeEach(async () => {
      harness = await makeHarness();
      await another();
    });
    afterEach(async () => {
      const closing = opened;
      opened = [];
      await Promise.all(closing.map((log) => log.close()));
      await harness.drop();
    });
    const bench: Bench = {
      get log() {
        return opened[0] as EventLog;
      },
      get harness() {
        return harness;
      },
      another,
    };
    appendCases(bench);
    concurrencyCases(bench);
    readCases(bench);
    followCases(bench);
    clockCases(bench);
    contentCases(bench);
  });
};
