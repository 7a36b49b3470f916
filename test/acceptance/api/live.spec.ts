import type { AddressInfo } from 'node:net';
import { revokeSession } from '#libs/identity';
import { head, register, startApi, type Api } from './support.js';

interface Heard {
  readonly id?: string;
  readonly event?: string;
  readonly data?: { position?: string; figures?: string; recordedAt?: string; lagMs: number };
}

/** A listener as a browser has one: events as they come, and the end. */
const listen = async (api: Api, who: Record<string, string>, heard?: string) => {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const leaving = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/live`, {
    headers: { ...who, ...(heard === undefined ? {} : { 'last-event-id': heard }) },
    signal: leaving.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** The next block of lines, comments too; undefined at the end. */
  const block = async (): Promise<string | undefined> => {
    while (!text.includes('\n\n')) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return undefined;
      text += value;
    }
    const end = text.indexOf('\n\n');
    const found = text.slice(0, end);
    text = text.slice(end + 2);
    return found;
  };
  const next = async (): Promise<Heard | undefined> => {
    const found = await block();
    if (found === undefined) return undefined;
    const fields = Object.fromEntries(
      found.split('\n').map((line) => {
        const at = line.indexOf(': ');
        return at < 0 ? ['comment', line] : [line.slice(0, at), line.slice(at + 2)];
      }),
    ) as Record<string, string>;
    const { id, event, data } = fields;
    return {
      ...(id === undefined ? {} : { id }),
      ...(event === undefined ? {} : { event }),
      ...(data === undefined ? {} : { data: JSON.parse(data) as NonNullable<Heard['data']> }),
    };
  };
  /** The first event for which something holds. */
  const until = async (holds: (event: Heard) => boolean): Promise<Heard> => {
    for (;;) {
      const event = await next();
      if (event === undefined) throw new Error('the events ended');
      if (holds(event)) return event;
    }
  };
  const told = (): Promise<Heard> => until(({ data }) => data !== undefined);
  const end = async (): Promise<void> => {
    while ((await next()) !== undefined);
  };
  return { answer, told, until, end, leave: () => leaving.abort() };
};

const start = async (heartbeatMs: number, perAccount = 3): Promise<Api> => {
  const api = await startApi({ live: { heartbeatMs, limits: { perAccount, all: 5 } } });
  await api.app.listen(0, '127.0.0.1');
  return api;
};

describe('live updates', () => {
  let api: Api;
  let kader: Record<string, string>;

  beforeAll(async () => {
    api = await start(60_000);
    kader = await api.as('kader');
    await register(api, kader);
  });
  afterAll(() => api.close());

  it('tell at once how far the figures are, and again once they have moved', async () => {
    const live = await listen(api, kader);
    expect(live.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(live.answer.headers.get('cache-control')).toBe('no-store');
    const before = await head(api);
    const first = await live.until(({ id }) => id === before);
    expect(first).toMatchObject({
      event: 'position',
      data: {
        position: before,
        figures: before,
        recordedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        lagMs: 0,
      },
    });
    const { position } = await register(api, kader);
    const second = await live.until(({ id }) => id === position);
    expect(second.data).toMatchObject({ position, figures: position, lagMs: 0 });
    live.leave();
  });

  it('leave out what was heard before, and tell what was missed', async () => {
    const heard = await head(api);
    const live = await listen(api, kader, heard);
    const { position } = await register(api, kader);
    const missed = await live.until(({ data }) => data !== undefined);
    expect(missed.data?.position).toBe(position);
    live.leave();
    const behind = await listen(api, kader, heard);
    await behind.until(({ id }) => id === position);
    behind.leave();
  });

  it('of many facts at once are few', async () => {
    const live = await listen(api, kader);
    await live.told();
    const registered = Promise.all(Array.from({ length: 30 }, () => register(api, kader)));
    let events = 0;
    const last = registered.then(() => head(api));
    for (let end: string | undefined; end === undefined || end !== (await last); events += 1)
      end = (await live.told()).id;
    expect(events).toBeLessThan(30);
    live.leave();
  });

  it('are written in the log of requests when the listener has gone', async () => {
    const live = await listen(api, await api.as('lurah'));
    await live.told();
    live.leave();
    const lines = () =>
      api
        .lines()
        .split('\n')
        .filter((line) => line.includes('/api/v1/live') && line.includes('LURAH'));
    while (lines().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(lines().map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ route: '/api/v1/live', status: 200, left: true }),
    ]);
  });

  it('are for who is signed in, and for so many at once', async () => {
    const nobody = await listen(api, {});
    expect(nobody.answer.status).toBe(401);
    const camat = await api.as('camat');
    const open = [await listen(api, camat), await listen(api, camat), await listen(api, camat)];
    const refused = await listen(api, camat);
    expect(refused.answer.status).toBe(429);
    expect(refused.answer.headers.get('retry-after')).toBe('30');
    open[0]?.leave();
    for (;;) {
      const again = await listen(api, camat);
      again.leave();
      if (again.answer.status === 200) break;
    }
    for (const live of open) live.leave();
  });

  it.each(['x', '-1', '1e3'])('from an event %p that never was are refused', async (heard) => {
    const { answer } = await listen(api, kader, heard);
    expect(answer.status).toBe(400);
  });
});

describe('a listener', () => {
  it('is kept with a word now and then, until her session ends', async () => {
    const api = await start(20);
    const kader = await api.as('kader');
    const live = await listen(api, kader);
    await live.until(({ data }) => data === undefined);
    await live.until(({ data }) => data === undefined);
    await revokeSession(api.jejak.sql, String(kader['authorization']).slice(7), Date.now());
    await live.end();
    expect((await listen(api, kader)).answer.status).toBe(401);
    await api.close();
  });

  it('does not hold up the end of the application', async () => {
    const api = await start(60_000);
    const kader = await api.as('kader');
    const live = await listen(api, kader);
    await live.told();
    const { familyId } = await register(api, kader);
    const closing = api.app.close();
    await live.end();
    await closing;
    expect(await api.jejak.facts.readStream(`family-${familyId}`)).toHaveLength(3);
    await api.close();
  });
});
