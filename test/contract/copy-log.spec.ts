import { LogUnavailable, type Entry, type EventLog } from '#libs/event-store';
import {
  copyLog,
  KindsDiffer,
  LogsDiffer,
  StillWritten,
  type EntrySink,
} from '#libs/event-store/copy';
import { openKurrentLog } from '#libs/event-store/kurrentdb';
import { createMemoryLog, memorySink, MemoryStore } from '#libs/event-store/memory';
import { keepWritersOut, openPostgresLog, openPostgresSink } from '#libs/event-store/postgres';
import { KurrentDouble } from '../support/kurrentdb-double/index.js';
import { bodies, everything, meta, newStream } from './support/entries.js';
import { logDatabase } from './support/postgres-harness.js';

interface House {
  readonly log: EventLog;
  readonly sink: EntrySink;
}

const inMemory = (store = new MemoryStore()): House & { readonly store: MemoryStore } => ({
  store,
  log: createMemoryLog({ store }),
  sink: memorySink(store),
});

/** A log with some families whose facts interleave, as life has it. */
const lived = async (facts: number): Promise<EventLog> => {
  const { log } = inMemory();
  const streams = Array.from({ length: 7 }, newStream);
  for (let n = 0, done = 0; done < facts; n++) {
    const count = 1 + (n % 4);
    await log.append(streams[(n * n) % 7] as string, 'any', bodies(count), meta());
    done += count;
  }
  return log;
};

/** Stops the copy as a kill would, after some facts. */
const interrupted = (sink: EntrySink, after: number): EntrySink => {
  let left = after;
  return {
    batch: sink.batch,
    close: () => sink.close(),
    async put(entries) {
      const stored = await sink.put(entries.slice(0, left), { readBack: true });
      left -= entries.length;
      if (left < 0) throw new Error('pulled the plug');
      return stored;
    },
  };
};

describe('moving house', () => {
  const closing: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const house = (log: EventLog, sink: EntrySink): House => {
    closing.push(
      () => log.close(),
      () => sink.close(),
    );
    return { log, sink };
  };
  const postgres = async (): Promise<House> => {
    const database = await logDatabase();
    closing.push(() => database.drop());
    return house(openPostgresLog({ connection: database.app }), openPostgresSink(database.owner));
  };
  const kurrent = async (): Promise<House & { readonly double: KurrentDouble }> => {
    const double = await KurrentDouble.start();
    closing.push(() => double.down());
    const options = { url: double.url, timeout: 5_000, patience: 20_000 };
    const log = openKurrentLog(options);
    return { double, ...house(log, log.openSink()) };
  };

  test('memory to PostgreSQL to KurrentDB and back: every fact is the same, to its hash', async () => {
    const first = await lived(500);
    const stations = [await postgres(), await kurrent(), await postgres(), inMemory()];
    const facts = await everything(first);
    let from = first;
    for (const { log, sink } of stations) {
      expect(await copyLog({ from, to: log, sink, batch: 64 })).toEqual({
        copied: facts.length,
        compared: facts.length,
      });
      from = log;
    }
    expect(await everything(from)).toEqual(facts);
  });

  test.each(['PostgreSQL', 'KurrentDB'])(
    'to %s, killed half-way: a second run goes on',
    async (name) => {
      const from = await lived(120);
      const { log: to, sink } = name === 'PostgreSQL' ? await postgres() : await kurrent();
      const half = copyLog({ from, to, sink: interrupted(sink, 53), batch: 20 });
      await expect(half).rejects.toThrow('pulled the plug');
      const { copied, compared } = await copyLog({ from, to, sink, batch: 20 });
      expect(copied).toBe(compared - 53);
      expect(await copyLog({ from, to, sink })).toEqual({ copied: 0, compared });
    },
  );

  test('the new log goes on where the old one ended', async () => {
    const from = await lived(30);
    const [last] = (await everything(from)).slice(-1);
    for (const { log: to, sink } of [await postgres(), await kurrent()]) {
      await copyLog({ from, to, sink });
      const stream = last?.stream ?? '';
      const again = await to.append(stream, 'any', bodies(1), meta());
      const entries = await to.readStream(stream);
      expect(again).toMatchObject({ status: 'appended', version: entries.length });
      expect(entries.at(-1)?.previousHash).toBe(entries.at(-2)?.hash);
      const command = entries.at(-2)?.meta ?? meta();
      expect(await to.append(stream, 'any', bodies(1), command)).toMatchObject({
        status: 'repeated',
      });
    }
  });

  test('in KurrentDB copied streams lie side by side, and every reader sees them as they were', async () => {
    const from = await lived(400);
    const { double, log: to, sink } = await kurrent();
    await copyLog({ from, to, sink });
    const facts = await everything(from);
    // The case is real: the server's order is another one.
    const there = double.store.log.filter(({ stream }) => stream.startsWith('jejak.'));
    expect(there.map((e) => `jejak.${facts[there.indexOf(e)]?.stream}`)).not.toEqual(
      there.map((e) => e.stream),
    );
    await to.append(newStream(), 'none', bodies(3), meta());
    const all = [...facts, ...(await everything(to)).slice(facts.length)];
    expect(all).toHaveLength(facts.length + 3);
    const another = openKurrentLog({ url: double.url });
    closing.push(() => another.close());
    for (const after of [0, 1, 57, 399, facts.length, facts.length + 2]) {
      const seen: Entry[] = [];
      const start = after === 0 ? undefined : String(after);
      for await (const batch of another.readAll(start, { batch: 50 })) seen.push(...batch);
      expect(seen).toEqual(all.slice(after));
    }
  });

  test('to KurrentDB, cut off while many streams are under way: nobody writes until it is whole', async () => {
    const from = await lived(300);
    const double = await KurrentDouble.start();
    closing.push(() => double.down());
    const hasty = openKurrentLog({ url: double.url, timeout: 200, patience: 500 });
    closing.push(() => hasty.close());
    let stored = 0;
    double.store.listen(() => {
      stored += 1;
      if (stored > 40) double.faults.hang = Number.MAX_SAFE_INTEGER;
    });
    const cut = copyLog({ from, to: hasty, sink: hasty.openSink(), batch: 150 });
    await expect(cut).rejects.toThrow(LogUnavailable);
    double.faults.hang = 0;
    expect(Number((await hasty.head()) ?? 0)).toBeLessThan(stored);
    await expect(hasty.append(newStream(), 'none', bodies(1), meta())).rejects.toThrow(
      'half copied',
    );
    stored = Number.MIN_SAFE_INTEGER;

    const to = openKurrentLog({ url: double.url });
    closing.push(() => to.close());
    await copyLog({ from, to, sink: to.openSink(), batch: 90 });
    expect(await everything(to)).toEqual(await everything(from));
    const ours = double.store.log.filter((e) => e.stream.startsWith('jejak.'));
    expect(ours).toHaveLength((await everything(from)).length);
    expect(await to.append(newStream(), 'none', bodies(1), meta())).toMatchObject({ version: 1 });
  });

  test('what is written to the old log meanwhile is fetched, and one that does not rest is refused', async () => {
    const from = await lived(60);
    const { log: to, sink } = inMemory();
    let left = 3;
    const busy: EntrySink = {
      batch: 20,
      close: () => sink.close(),
      async put(entries, how) {
        if (left-- > 0) await from.append(newStream(), 'none', bodies(2), meta());
        return sink.put(entries, how);
      },
    };
    await copyLog({ from, to, sink: busy });
    expect(await everything(to)).toEqual(await everything(from));

    left = Number.MAX_SAFE_INTEGER;
    await from.append(newStream(), 'none', bodies(2), meta());
    await expect(copyLog({ from, to, sink: busy })).rejects.toThrow(StillWritten);
    const { compared } = await copyLog({ from, to, sink: busy, ahead: true });
    expect(compared).toBeLessThan(Number(await from.head()));
  });

  test('lost answers on the way leave each fact once', async () => {
    const from = await lived(40);
    const { double, log: to, sink } = await kurrent();
    double.faults.loseAnswer = 2;
    double.faults.notReady = 1;
    const { copied, compared } = await copyLog({ from, to, sink });
    expect(copied).toBe(compared);
  });

  test('nobody appends to a PostgreSQL log that is copied, and nobody copies one that is appended to', async () => {
    const database = await logDatabase();
    closing.push(() => database.drop());
    const [app, late] = [1, 2].map(() => openPostgresLog({ connection: database.app }));
    closing.push(() => late?.close());
    const stream = newStream();
    await app?.append(stream, 'none', bodies(1), meta());
    expect(await keepWritersOut(database.owner)).toBe('in-use');
    await app?.close();
    const letIn = await keepWritersOut(database.owner);
    if (letIn === 'in-use') throw new Error('the application was closed');
    await expect(late?.append(stream, 1, bodies(1), meta())).rejects.toThrow(LogUnavailable);
    expect(await late?.readStream(stream)).toHaveLength(1);
    await letIn();
    expect(await late?.append(stream, 1, bodies(1), meta())).toMatchObject({ version: 2 });
  });

  test('a log that holds other facts is refused, and nothing is added to it', async () => {
    const [from, other] = [await lived(40), await lived(20)];
    const target = inMemory();
    await copyLog({ from: other, to: target.log, sink: target.sink });
    const before = target.store.cells.length;
    await expect(copyLog({ from, to: target.log, sink: target.sink })).rejects.toThrow(LogsDiffer);
    expect(target.store.cells).toHaveLength(before);
  });

  test('a fact that differs in the copy is found', async () => {
    const from = await lived(40);
    const target = inMemory();
    await copyLog({ from, to: target.log, sink: target.sink });
    const cell = target.store.cells[16];
    if (cell !== undefined)
      target.store.cells[16] = { ...cell, text: cell.text.replace('"eggs":30', '"eggs":31') };
    const again = copyLog({ from, to: target.log, sink: target.sink });
    await expect(again).rejects.toMatchObject({ position: '17', what: 'hash' });
  });

  test('a demonstration does not become a real log', async () => {
    const demonstration = inMemory();
    demonstration.store.markDemonstration();
    const { log: to, sink } = inMemory();
    await expect(copyLog({ from: demonstration.log, to, sink })).rejects.toThrow(KindsDiffer);
  });
});
