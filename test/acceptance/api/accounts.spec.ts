import { randomUUID } from 'node:crypto';
import { accountStream } from '#libs/domain/account';
import { changeAccount, findAccount, OPERATOR } from '#libs/identity';
import { ASAM, key, startApi, type Api } from './support.js';

interface Opened {
  readonly account: { readonly id: string; readonly username: string };
  readonly temporaryPassword: string;
}
type Headers = Record<string, string>;

const OWN = 'kuda hitam lari pagi';

let api: Api;
let admin: Headers;
let names = 0;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('dp3akb');
});
afterAll(() => api.close());

const input = (more: object = {}) => ({
  username: `pekerja.${++names}`,
  displayName: 'Ani Rahasiawati',
  role: 'KADER_TPK',
  area: ASAM,
  ...more,
});
const open = async (more: object = {}): Promise<Opened> => {
  const sent = api.http().post('/api/v1/accounts').set(admin).set(key()).send(input(more));
  return (await sent.expect(201)).body as Opened;
};
const change = (id: string, changes: object, by = admin, act = key()) =>
  api.http().patch(`/api/v1/accounts/${id}`).set(by).set(act).send(changes);
const signIn = async (username: string, password: string): Promise<Headers> => {
  const sent = api.http().post('/api/v1/sessions').send({ username, password });
  const { token } = (await sent.expect(201)).body as { token: string };
  return { authorization: `Bearer ${token}` };
};
const choose = (who: Headers, current: string, next = OWN) =>
  api.http().put('/api/v1/me/password').set(who).send({ current, next });
const me = (who: Headers) => api.http().get('/api/v1/me').set(who);
const traceOf = (id: string) => api.jejak.facts.readStream(accountStream(id));
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;

describe('an account that is opened', () => {
  it('has a temporary password, which is good for choosing another and for nothing else', async () => {
    const { account, temporaryPassword } = await open();
    const who = await signIn(account.username, temporaryPassword);
    expect((await me(who).expect(200)).body).toMatchObject({ mustChangePassword: true });
    const families = api.http().get('/api/v1/families').set(who);
    expect(code(await families.expect(403))).toBe('PASSWORD_CHANGE_REQUIRED');
    await choose(who, temporaryPassword).expect(204);
    expect((await me(who).expect(200)).body).toMatchObject({ mustChangePassword: false });
    await api.http().get('/api/v1/families').set(who).expect(200);
    await signIn(account.username, OWN);
  });

  it('is one account when it is sent again, with another temporary password', async () => {
    const [body, act] = [input(), key()];
    const send = () => api.http().post('/api/v1/accounts').set(admin).set(act).send(body);
    const first = (await send().expect(201)).body as Opened;
    const second = (await send().expect(201)).body as Opened;
    expect(second.account).toEqual(first.account);
    const who = await signIn(first.account.username, second.temporaryPassword);
    await choose(who, second.temporaryPassword).expect(204);
    // Once she has chosen her own, nobody gets in by sending it again.
    expect(code(await send().expect(409))).toBe('USERNAME_TAKEN');
    expect(await traceOf(first.account.id)).toHaveLength(1);
  });

  it('is a fact that hides who she is from whoever lacks her key', async () => {
    const { account } = await open();
    const [entry] = await api.jejak.facts.log.readStream(accountStream(account.id));
    expect(entry).toMatchObject({
      type: 'AccountOpened',
      data: { role: 'KADER_TPK', area: ASAM },
      meta: { actor: 'd0000000-0000-4000-8000-000000000007', role: 'DP3AKB' },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Rahasia|pekerja/);
    const [fact] = await traceOf(account.id);
    expect(fact?.data).toMatchObject({ displayName: 'Ani Rahasiawati' });
  });

  it.each([
    [{ username: 'Ada Spasi' }, 422, 'USERNAME_MALFORMED'],
    [{ username: 'kader' }, 409, 'USERNAME_TAKEN'],
    [{ area: '19.71' }, 422, 'ROLE_NOT_FOR_AREA'],
    [{ role: 'RAJA' }, 400, 'INVALID_INPUT'],
    [{ area: '19.72' }, 400, 'INVALID_INPUT'],
    [{ mustChangePassword: false }, 400, 'INVALID_INPUT'],
    [{ id: randomUUID() }, 400, 'INVALID_INPUT'],
    [{ validUntil: '2026-02-30' }, 400, 'INVALID_INPUT'],
  ])('is none with %j', async (more, status, refusal) => {
    const head = await api.jejak.facts.log.head();
    const sent = api.http().post('/api/v1/accounts').set(admin).set(key()).send(input(more));
    expect(code(await sent.expect(status))).toBe(refusal);
    expect(await api.jejak.facts.log.head()).toBe(head);
  });
});

describe('a change of an account', () => {
  it('holds from the next request of an open session on, and is traced', async () => {
    const { account, temporaryPassword } = await open();
    const who = await signIn(account.username, temporaryPassword);
    await choose(who, temporaryPassword).expect(204);
    await change(account.id, { role: 'PKB', area: '19.71.04' }).expect(200);
    expect((await me(who).expect(200)).body).toMatchObject({ role: 'PKB', area: '19.71.04' });
    expect((await traceOf(account.id)).at(-1)).toMatchObject({
      type: 'AccountChanged',
      data: { role: 'PKB', area: '19.71.04' },
    });
  });

  it('ends every session when it closes the account, or gives it a new password', async () => {
    const { account, temporaryPassword } = await open();
    const before = await signIn(account.username, temporaryPassword);
    const { body } = await change(account.id, { resetPassword: true }).expect(200);
    await me(before).expect(401);
    const after = await signIn(account.username, (body as Opened).temporaryPassword);
    await change(account.id, { closed: true }).expect(200);
    await me(after).expect(401);
    const again = { username: account.username, password: (body as Opened).temporaryPassword };
    await api.http().post('/api/v1/sessions').send(again).expect(401);
    await change(account.id, { closed: false }).expect(200);
    await api.http().post('/api/v1/sessions').send(again).expect(201);
  });

  it('ends the account with its last day', async () => {
    const { account, temporaryPassword } = await open();
    const who = await signIn(account.username, temporaryPassword);
    await change(account.id, { validUntil: '2020-01-01' }).expect(200);
    await me(who).expect(401);
    await change(account.id, { unlimited: true }).expect(200);
    await me(who).expect(200);
  });

  it('is none when everything is so already, and the same when it is sent again', async () => {
    const { account } = await open();
    await change(account.id, { role: 'KADER_TPK', area: ASAM, closed: false }).expect(200);
    expect(await traceOf(account.id)).toHaveLength(1);
    const act = key();
    await change(account.id, { closed: true }, admin, act).expect(200);
    await change(account.id, { closed: true }, admin, act).expect(200);
    expect(await traceOf(account.id)).toHaveLength(2);
  });

  it('is not made again, without a trace, after others have changed the account since', async () => {
    const { account } = await open();
    const act = key();
    await change(account.id, { closed: true }, admin, act).expect(200);
    await change(account.id, { closed: false }).expect(200);
    expect(code(await change(account.id, { closed: true }, admin, act).expect(409))).toBe(
      'COMMAND_REUSED',
    );
    const listed = await api.http().get('/api/v1/accounts').set(admin).expect(200);
    const { accounts } = listed.body as { accounts: { id: string; closed: boolean }[] };
    expect(accounts.find(({ id }) => id === account.id)?.closed).toBe(false);
  });

  it('is not made of one’s own account', async () => {
    const { body } = await me(admin);
    const own = (body as { id: string }).id;
    expect(code(await change(own, { closed: true }).expect(403))).toBe('OWN_ACCOUNT');
  });

  it('leaves one administrator, also when two close each other at once', async () => {
    const { account, temporaryPassword } = await open({ role: 'DP3AKB', area: '19.71' });
    const second = await signIn(account.username, temporaryPassword);
    await choose(second, temporaryPassword).expect(204);
    const first = ((await me(admin)).body as { id: string }).id;
    const [one, other] = await Promise.all([
      change(account.id, { closed: true }),
      change(first, { closed: true }, second),
    ]);
    const refused = [one, other].filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(1);
    expect(refused.map(code)).toEqual(['LAST_ADMINISTRATOR']);
    await api.jejak.sql.query(
      `update identity.account set disabled_at = null where username = 'dp3akb'`,
    );
    admin = await api.as('dp3akb');
    await change(account.id, { closed: true });
  });

  it('is not made where its trace cannot be kept', async () => {
    const { account } = await open();
    const { facts, keyed, sql } = api.jejak;
    const away = () => Promise.reject(new Error('the log is away'));
    const deps = { sql, keyed, store: { ...facts, append: away }, now: Date.now };
    const act = { by: OPERATOR, commandId: randomUUID() };
    await expect(changeAccount(deps, account.id, { closed: true }, act)).rejects.toThrow('away');
    expect((await findAccount(sql, account.id))?.closed).toBe(false);
  });
});

describe('administering', () => {
  it.each(['kader', 'camat', 'sekda', 'auditor', 'dinkes'])('is not for %s', async (name) => {
    const who = await api.as(name);
    const list = api.http().get('/api/v1/accounts').set(who);
    expect(code(await list.expect(403))).toBe('NOT_PERMITTED');
    const sent = api.http().post('/api/v1/accounts').set(who).set(key()).send(input());
    expect(code(await sent.expect(403))).toBe('NOT_PERMITTED');
    const own = ((await me(who)).body as { id: string }).id;
    expect(code(await change(own, { role: 'DP3AKB' }, who).expect(403))).toBe('NOT_PERMITTED');
  });

  it('lists accounts page by page, of a role and an area', async () => {
    const page = async (query: string) =>
      (await api.http().get(`/api/v1/accounts?${query}`).set(admin).expect(200)).body as {
        accounts: { username: string; role: string }[];
        next?: string;
      };
    const seen: string[] = [];
    let next = '';
    for (;;) {
      const found = await page(`limit=4${next}`);
      seen.push(...found.accounts.map(({ username }) => username));
      if (found.next === undefined) break;
      next = `&cursor=${found.next}`;
    }
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['kader', 'auditor', 'pekerja.1']));
    const inRangkui = await page('area=19.71.04&role=BIDAN');
    expect(inRangkui.accounts).toMatchObject([{ username: 'bidan' }]);
    expect(JSON.stringify(await page('limit=500'))).not.toContain('argon2');
  });
});

describe('one’s own password', () => {
  it.each([
    [OWN, () => 'pendek', 'PASSWORD_TOO_SHORT'],
    [OWN, () => OWN, 'PASSWORD_UNCHANGED'],
    ['bukan ini', () => 'kata sandi yang lain', 'WRONG_PASSWORD'],
    [OWN, (name: string) => `ini ${name} sekali`, 'PASSWORD_HOLDS_NAME'],
  ])('%#: is not changed from %p', async (current, next, refusal) => {
    const { account, temporaryPassword } = await open();
    const who = await signIn(account.username, temporaryPassword);
    await choose(who, temporaryPassword).expect(204);
    const refused = await choose(who, current, next(account.username)).expect(422);
    expect(code(refused)).toBe(refusal);
    await signIn(account.username, OWN);
  });

  it('ends the other sessions of the account, and is never logged', async () => {
    const { account, temporaryPassword } = await open();
    const elsewhere = await signIn(account.username, temporaryPassword);
    const here = await signIn(account.username, temporaryPassword);
    await choose(here, temporaryPassword).expect(204);
    await me(elsewhere).expect(401);
    await me(here).expect(200);
    for (const secret of [OWN, temporaryPassword, 'Rahasiawati', account.username])
      expect(api.lines()).not.toContain(secret);
  });
});
