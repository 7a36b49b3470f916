import { LogUnavailable } from '#libs/event-store';
import {
  appended,
  bodies,
  body,
  everything,
  meta,
  newStream,
} from '../../contract/support/entries.js';
import type { KurrentDouble } from '../../support/kurrentdb-double/index.js';
import { withServer } from './setting.js';

type Break = (double: KurrentDouble) => void;

const FAULTS: readonly (readonly [string, Break])[] = [
  ['the answer is lost', ({ faults }) => (faults.loseAnswer = 1)],
  ['two answers are lost', ({ faults }) => (faults.loseAnswer = 2)],
  ['the request is never taken up', ({ faults }) => (faults.hang = 1)],
  ['another node leads', ({ faults }) => (faults.notLeader = 1)],
  ['no leader is elected yet', ({ faults }) => (faults.notReady = 2)],
  ['it is stored only after it was given up and sent again', ({ faults }) => (faults.delay = 500)],
  [
    'the answer is lost and the subscription says nothing',
    ({ faults }) => {
      faults.loseAnswer = 1;
      faults.mute = true;
      setTimeout(() => (faults.mute = false), 400);
    },
  ],
  [
    'the server goes down and comes back',
    (double) => {
      double.down();
      setTimeout(() => void double.up(), 400);
    },
  ],
];

describe('KurrentDB: an append is recorded once when', () => {
  test.each(FAULTS)('%s', (_, breaks) =>
    withServer(async ({ double, log }) => {
      const stream = newStream();
      await log.append(stream, 'none', bodies(2), meta());
      breaks(double);
      const command = meta();
      const outcome = appended(await log.append(stream, 2, bodies(3), command));
      expect(outcome).toMatchObject({ version: 5, position: '5' });
      expect(await everything(log)).toHaveLength(5);
      expect(await log.append(stream, 2, bodies(3), command)).toEqual({
        ...outcome,
        status: 'repeated',
      });
      expect(double.store.log.filter((e) => e.stream.endsWith(stream))).toHaveLength(5);
    })(),
  );
});

describe('KurrentDB: an append', () => {
  test(
    'ends as unknown when the server stays away, and can be repeated',
    withServer(async ({ double, open }) => {
      const log = open({ patience: 600 });
      const stream = newStream();
      await log.append(stream, 'none', [body()], meta());
      double.down();
      const command = meta();
      await expect(log.append(stream, 1, [body()], command)).rejects.toThrow(LogUnavailable);
      await double.up();
      expect(await log.append(stream, 1, [body()], command)).toMatchObject({ version: 2 });
      expect(await log.readStream(stream)).toHaveLength(2);
    }),
  );

  test(
    'given up though it was stored is answered as repeated',
    withServer(async ({ double, log, open }) => {
      const hasty = open({ patience: 400, timeout: 150, watch: 60_000 });
      const stream = newStream();
      await hasty.append(stream, 'none', [body()], meta());
      const command = meta();
      double.faults.mute = true;
      double.faults.loseAnswer = 9;
      await expect(hasty.append(stream, 1, [body()], command)).rejects.toThrow(LogUnavailable);
      double.faults.mute = false;
      double.faults.loseAnswer = 0;
      double.dropSubscriptions();
      expect(await log.append(stream, 1, [body()], command)).toMatchObject({
        status: 'repeated',
        version: 2,
      });
      expect(await log.readStream(stream)).toHaveLength(2);
    }),
  );

  test(
    'of one process goes on while that of another is lost',
    withServer(async ({ double, log, open }) => {
      const other = open();
      const [mine, theirs] = [newStream(), newStream()];
      await Promise.all([log.head(), other.head()]);
      double.faults.hang = 1;
      const outcomes = await Promise.all([
        log.append(mine, 'none', [body()], meta()),
        other.append(theirs, 'none', [body()], meta()),
      ]);
      expect(outcomes.map((o) => o.status)).toEqual(['appended', 'appended']);
      expect(await everything(log)).toHaveLength(2);
    }),
  );
});
