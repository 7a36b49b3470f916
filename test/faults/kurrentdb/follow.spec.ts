import { setTimeout as delay } from 'node:timers/promises';
import { LogUnavailable } from '#libs/event-store';
import { bodies, body, everything, meta, newStream } from '../../contract/support/entries.js';
import type { KurrentDouble } from '../../support/kurrentdb-double/index.js';
import { follower, withServer } from './setting.js';

const CANCELLED = 1;
const UNAVAILABLE = 14;

const FAULTS: readonly (readonly [string, (double: KurrentDouble, round: number) => void])[] = [
  ['nothing is wrong', () => undefined],
  ['subscriptions are dropped as unavailable', (double) => double.dropSubscriptions(UNAVAILABLE)],
  ['subscriptions are cancelled', (double) => double.dropSubscriptions(CANCELLED)],
  ['subscriptions die without a word', ({ faults }, round) => (faults.mute = round % 2 === 0)],
  ['events are delivered twice', ({ faults }) => (faults.duplicate = true)],
  ['reading is slow', ({ faults }) => (faults.slow = 100)],
  ['reads are not answered', ({ faults }) => (faults.silentReads = 1)],
  ['others write in between', ({ store }) => store.writeForeign('other-system')],
  [
    'the server goes down and comes back',
    (double, round) => {
      if (round !== 3) return;
      double.down();
      setTimeout(() => void double.up(), 300);
    },
  ],
];

describe('KurrentDB: a follower misses nothing and sees nothing twice when', () => {
  test.each(FAULTS)('%s', (_, breaks) =>
    withServer(async ({ double, log, open }) => {
      const reading = follower(open());
      const stream = newStream();
      for (let round = 0; round < 6; round++) {
        breaks(double, round);
        await log.append(stream, round * 5, bodies(5), meta());
      }
      double.faults.mute = false;
      await reading.until(30);
      await reading.stop();
      expect(reading.entries.map((e) => e.position)).toEqual(
        Array.from({ length: 30 }, (__, n) => String(n + 1)),
      );
      expect(reading.entries.map((e) => e.version)).toEqual(
        Array.from({ length: 30 }, (__, n) => n + 1),
      );
    })(),
  );
});

describe('KurrentDB: reading', () => {
  test(
    'that is not answered ends as unavailable, and the next one works',
    withServer(async ({ double, log }) => {
      const stream = newStream();
      await log.append(stream, 'none', [body()], meta());
      double.faults.silentReads = 2;
      const reads = await Promise.allSettled([log.readStream(stream), log.readStream(stream)]);
      for (const read of reads) {
        expect(read.status).toBe('rejected');
        if (read.status === 'rejected') expect(read.reason).toBeInstanceOf(LogUnavailable);
      }
      double.faults.silentReads = 0;
      expect(await log.readStream(stream)).toHaveLength(1);
    }),
  );

  test(
    'leaves no call open, also when a reader stops early',
    withServer(async ({ double, log }) => {
      for (let n = 0; n < 4; n++) await log.append(newStream(), 'none', bodies(400), meta());
      for (let n = 0; n < 20; n++)
        for await (const batch of log.readAll(undefined, { batch: 50 })) {
          expect(batch).toHaveLength(50);
          break;
        }
      await log.close();
      // The server hears of the end over the network, a moment later.
      for (let wait = 0; double.openCalls > 0 && wait < 100; wait++) await delay(50);
      expect(double.openCalls).toBe(0);
    }),
  );

  test(
    'works on a log that was opened before its server was there',
    withServer(async ({ double, open }) => {
      double.down();
      const early = open();
      await expect(early.head()).rejects.toThrow(LogUnavailable);
      await double.up();
      await early.append(newStream(), 'none', bodies(3), meta());
      expect(await everything(early)).toHaveLength(3);
    }),
  );
});
