import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import pg from 'pg';
import { LogUnavailable, type Entry, type EventLog } from '#libs/event-store';
import { bodies, meta, newStream } from '../../../test/contract/support/entries.js';
import { logDatabase, type LogDatabase } from '../../../test/contract/support/postgres-harness.js';
import { openPostgresLog } from './index.js';

/** Stands between the log and the database and lets answers vanish, as a broken network does. */
class Wire {
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  /** While set, what the database answers reaches nobody. */
  deaf = false;
  port = 0;

  constructor(private readonly target: string) {}

  async up(): Promise<void> {
    this.#server = createServer((socket) => {
      const onward = connect(this.target);
      for (const end of [socket, onward]) {
        this.#sockets.add(end);
        end.on('error', () => undefined);
        end.on('close', () => {
          socket.destroy();
          onward.destroy();
          this.#sockets.delete(end);
        });
      }
      socket.pipe(onward);
      onward.on('data', (data) => this.deaf || socket.write(data));
    }).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as { port: number }).port;
  }

  async down(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

let database: LogDatabase;
let wire: Wire;
let log: EventLog;
beforeEach(async () => {
  database = await logDatabase();
  const { host, port, user, password, database: name } = new pg.Client(database.app);
  wire = new Wire(`${host}/.s.PGSQL.${port}`);
  await wire.up();
  const away = { host: '127.0.0.1', port: wire.port, user: user ?? '', password: password ?? '' };
  log = openPostgresLog({ connection: { ...away, database: name ?? '' } });
});
afterEach(async () => {
  await log.close();
  await wire.down();
  await database.drop();
});

const add = (stream: string, command = meta()) => log.append(stream, 'any', bodies(2), command);

/** As callers do: the log may hear of a lost connection only by using it. */
const addAgain = async (stream: string): Promise<void> => {
  const command = meta();
  await add(stream, command).catch((error: unknown) =>
    expect(error).toBeInstanceOf(LogUnavailable),
  );
  await add(stream, command);
};

test('while the database is away everything is LogUnavailable, and then goes on by itself', async () => {
  const stream = newStream();
  await add(stream);
  await wire.down();
  const tries = [add(stream), add(stream), log.readStream(stream), log.head()];
  for (const { status, reason } of (await Promise.allSettled(tries)) as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(reason).toBeInstanceOf(LogUnavailable);
  }
  await wire.up();
  expect(await add(stream)).toMatchObject({ status: 'appended', version: 4 });
  expect(await log.readStream(stream)).toHaveLength(4);
});

test('an append whose answer was lost was recorded, and repeating it says so', async () => {
  const stream = newStream();
  const command = meta();
  await add(stream);
  wire.deaf = true;
  const lost = add(stream, command);
  const answer = lost.catch((error: unknown) => error);
  const stored = 'SELECT 1 FROM log.entry WHERE stream = $1 AND command_id = $2';
  while ((await database.asOwner(stored, [stream, command.commandId])).length < 2);
  await wire.down();
  expect(await answer).toBeInstanceOf(LogUnavailable);
  wire.deaf = false;
  await wire.up();
  expect(await add(stream, command)).toMatchObject({ status: 'repeated', version: 4 });
  expect(await log.readStream(stream)).toHaveLength(4);
});

test('a follower waits an outage out and misses nothing', async () => {
  const stream = newStream();
  const stop = new AbortController();
  const seen: Entry[] = [];
  const following = (async () => {
    for await (const batch of log.follow(undefined, { signal: stop.signal })) {
      seen.push(...batch);
      if (seen.length >= 4) stop.abort();
    }
  })();
  await add(stream);
  await wire.down();
  await wire.up();
  await addAgain(stream);
  await following;
  expect(seen.map((entry) => entry.version)).toEqual([1, 2, 3, 4]);
});

test('connections ended by the server are made again', async () => {
  const stream = newStream();
  await add(stream);
  await database.asOwner(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'jejak_app'
       AND datname = current_database()`,
  );
  await addAgain(stream);
  expect(await log.readStream(stream)).toHaveLength(4);
});

test('after it was closed the log takes nothing more', async () => {
  await log.close();
  await expect(add(newStream())).rejects.toThrow(LogUnavailable);
});
