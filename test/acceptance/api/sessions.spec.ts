import { randomUUID } from 'node:crypto';
import { changeAccount, DEMO_PASSWORD, findByName, OPERATOR } from '#libs/identity';
import { startApi, type Api } from './support.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ loginLimits: { perAccount: 3, perAddress: 1000, windowSeconds: 60 } });
});
afterAll(() => api.close());

const login = (username: string, password = DEMO_PASSWORD) =>
  api.http().post('/api/v1/sessions').send({ username, password });
const me = (session: Record<string, string>) => api.http().get('/api/v1/me').set(session);

describe('a session', () => {
  it('tells who is signed in and what for', async () => {
    expect((await me(await api.as('kader')).expect(200)).body).toMatchObject({
      username: 'kader',
      role: 'KADER_POSYANDU',
      area: '19.71.04.1006',
      areaName: 'Asam',
    });
  });

  it('is not given for a wrong password, nor for a name that nobody has, in the same words', async () => {
    const wrong = await login('pkb', 'salah').expect(401);
    const nobody = await login('siapa-ini', 'salah').expect(401);
    expect(wrong.body).toMatchObject({ code: 'LOGIN_DENIED' });
    expect(nobody.body).toEqual(wrong.body);
  });

  it('is not given for a while after too many guesses, whatever the password', async () => {
    for (let i = 0; i < 3; i++) await login('camat', 'tebakan').expect(401);
    const limited = await login('camat').expect(429);
    expect(limited.body).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    await login('lurah').expect(201);
  });

  it('ends when one signs out', async () => {
    const session = await api.as('bidan');
    await api.http().delete('/api/v1/sessions/current').set(session).expect(204);
    const ended = await me(session).expect(401);
    expect(ended.body).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(ended.headers['www-authenticate']).toBe('Bearer');
  });

  it('ends by itself', async () => {
    const session = await api.as('tpk');
    await api.jejak.sql.query(
      `update identity.session set expires_at = now() - interval '1 second'
       where account_id = (select id from identity.account where username = 'tpk')`,
    );
    await me(session).expect(401);
  });

  it('ends with its account', async () => {
    const session = await api.as('opd');
    const { facts: store, sql, keyed } = api.jejak;
    const account = await findByName(sql, 'opd');
    const act = { by: OPERATOR, commandId: randomUUID() };
    await changeAccount(
      { sql, store, keyed, now: Date.now },
      account?.id ?? '',
      { closed: true },
      act,
    );
    await me(session).expect(401);
    await login('opd').expect(401);
  });

  it.each(['', 'Bearer', 'Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic a2FkZXI6eA=='])(
    'is not %p',
    async (authorization) => {
      await me({ authorization }).expect(401);
    },
  );
});
