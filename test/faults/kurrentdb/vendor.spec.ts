import { bodies, everything, meta, newStream } from '../../contract/support/entries.js';
import { KurrentDouble } from '../../support/kurrentdb-double/index.js';
import { withServer } from './setting.js';

/*
 * Traps of the vendor's client that throw where no caller can catch: Jest fails the test that is
 * running for an exception or a rejection that nobody caught, as Node would end the process.
 */
describe('KurrentDB: the process lives on when', () => {
  test(
    'an answer comes after a broken connection to another server made its append unknown',
    withServer(async ({ double, log, open }) => {
      const other = await KurrentDouble.start();
      const elsewhere = open({ url: other.url });
      await Promise.all([log.head(), elsewhere.head()]);
      const stream = newStream();

      double.faults.delay = 400;
      other.faults.hang = 1;
      const mine = log.append(stream, 'none', bodies(2), meta());
      const theirs = elsewhere.append(newStream(), 'none', bodies(1), meta());
      await new Promise((resolve) => setTimeout(resolve, 150));
      other.down();
      expect(await mine).toMatchObject({ status: 'appended', version: 2 });
      expect(await everything(log)).toHaveLength(2);
      // Longer than the answers to what was sent before and after the break.
      await new Promise((resolve) => setTimeout(resolve, 800));
      await other.up();
      expect(await theirs).toMatchObject({ status: 'appended' });
      await elsewhere.close();
      other.down();
    }),
  );

  test(
    'a connection breaks while more waits to be sent than it takes at once',
    withServer(async ({ double, log }) => {
      await log.append(newStream(), 'none', bodies(1), meta());
      const streams = Array.from({ length: 100 }, newStream);
      const appends = streams.map((stream) => log.append(stream, 'none', bodies(20), meta()));
      await new Promise((resolve) => setImmediate(resolve));
      double.down();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await double.up();
      const outcomes = await Promise.all(appends);
      expect(outcomes.every(({ status }) => status === 'appended')).toBe(true);
      expect(await everything(log)).toHaveLength(2_001);
    }),
  );
});
