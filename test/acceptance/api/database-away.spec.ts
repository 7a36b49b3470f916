import { setTimeout as sleep } from 'node:timers/promises';
import { createLine } from './line.js';
import { family, key, register, startApi, type Api } from './support.js';

const line = createLine();
let api: Api;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi({ route: (url) => line.through(url) });
  kader = await api.as('kader');
});
afterAll(async () => {
  await api.close();
  await line.close();
});

/** How long a client waits between tries, and for how long it tries. */
const until = async (ask: () => Promise<{ status: number }>, status: number): Promise<number> => {
  const began = Date.now();
  while (Date.now() - began < 20_000) {
    if ((await ask()).status === status) return Date.now() - began;
    await sleep(100);
  }
  throw new Error(`never answered ${status}`);
};

describe('a database that goes away', () => {
  it('is told as such, by commands, questions and logins, and comes back without help', async () => {
    const { familyId, persons } = await register(api, kader);
    const [id, body] = [key(), family()];
    const requests = [
      () => api.http().post('/api/v1/families').set(kader).set(id).send(body),
      () => api.http().get('/api/v1/summary').set(kader),
      () => api.http().get(`/api/v1/families/${familyId}`).set(kader),
      () => api.http().post('/api/v1/sessions').send({ username: 'kader', password: 'x' }),
      () => api.http().get('/health/ready'),
    ];
    await line.cut();
    for (const ask of [...requests, ...requests]) {
      const answer = await ask();
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      expect(answer.headers['retry-after']).toBeDefined();
    }
    await api.http().get('/health/live').expect(200);

    await line.mend();
    await until(() => api.http().get('/health/ready'), 200);
    const again = await api.http().post('/api/v1/families').set(kader).set(id).send(body);
    expect(again.status).toBe(201);
    const { position } = again.body as { position: string };
    await until(
      () => api.http().get('/api/v1/summary').set(kader).set('x-at-least', position),
      200,
    );
    const visit = { personsSeen: persons, place: 'RUMAH' };
    const path = `/api/v1/families/${familyId}/home-visits`;
    await api.http().post(path).set(kader).set(key()).send(visit).expect(201);
  });

  it('loses nothing of what was under way, however it is sent again', async () => {
    const commands = Array.from({ length: 40 }, () => ({ id: key(), body: family() }));
    const give = ({ id, body }: (typeof commands)[number]) =>
      api.http().post('/api/v1/families').set(kader).set(id).send(body);
    const under = Promise.all(commands.map(give));
    await sleep(15);
    await line.cut();
    const first = await under;
    await line.mend();
    await until(() => api.http().get('/health/ready'), 200);
    expect(first.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    const second = await Promise.all(commands.map(give));
    expect(new Set(second.map(({ status }) => status))).toEqual(new Set([201]));
    for (const [i, answer] of second.entries()) {
      const before = first[i]?.status === 201 ? (first[i].body as object) : undefined;
      if (before !== undefined) expect(answer.body).toEqual({ ...before, status: 'repeated' });
    }
  });
});
