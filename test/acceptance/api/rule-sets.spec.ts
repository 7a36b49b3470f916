import { executeRuleBookCommand } from '#libs/commands/rule-book';
import { addDays, dayOf, toLocal } from '#libs/domain/kernel';
import { RULES_V1, withParameters } from '#libs/domain/risk';
import { randomUUID } from 'node:crypto';
import { family, head, key, mother, register, startApi, type Api } from './support.js';

const v2 = withParameters(RULES_V1, 'risk/2', { pregnantOldest: 25 });
const TODAY = dayOf(toLocal(Date.now()));
let api: Api;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const get = async (who: string, path = '', language = 'id') =>
  api
    .http()
    .get(`/api/v1/rule-sets${path}`)
    .set(await api.as(who))
    .set('accept-language', language);

const post = async (who: string, path: string, body: object, id = key()) =>
  api
    .http()
    .post(`/api/v1/rule-sets${path}`)
    .set(await api.as(who))
    .set(id)
    .send(body);

const inDays = (days: number): string => addDays(TODAY, days);
const named = (name: string) => ({ ...v2, name });

describe('the rule sets', () => {
  it('begin with risk/1 in force, its parameters with their standing and source', async () => {
    const { status, body } = await get('kader');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      inForce: 'risk/1',
      ruleSets: [{ name: 'risk/1', standing: 'IN_FORCE', periods: [{}] }],
    });
    const [first] = (body as { ruleSets: { parameters: object[]; proposed?: object }[] }).ruleSets;
    expect(first?.proposed).toBeUndefined();
    expect(first?.parameters).toContainEqual({
      name: 'hbCatin',
      value: 12,
      unit: 'g/dL',
      standing: 'CONFLICT',
      source: expect.stringContaining('domain.md 2.1') as string,
      remark: expect.stringContaining('Kemenkes') as string,
    });
  });

  it('are proposed by one, approved by another, and count from a day to come', async () => {
    const proposed = await post('dinkes', '', { rules: v2, note: 'Formulir KRS' });
    expect(proposed.body).toMatchObject({ status: 'accepted', ruleSet: 'risk/2', version: 1 });
    expect(proposed.status).toBe(201);
    expect(proposed.headers).toMatchObject({
      location: '/api/v1/rule-sets/risk%2F2',
      'x-position': expect.stringMatching(/^\d+$/) as string,
    });
    const from = inDays(2);
    const approved = await post('sekda', '/risk%2F2/activation', { from });
    expect(approved.body).toMatchObject({ status: 'accepted', version: 2 });
    const { body } = await get('kader', '/risk%2F2', 'en');
    expect(body).toMatchObject({
      name: 'risk/2',
      standing: 'COMING',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      periods: [{ from }],
      proposed: { name: expect.any(String) as string, reason: 'Formulir KRS' },
      approved: { name: expect.any(String) as string },
      rules: { name: 'risk/2', factors: v2.factors },
    });
    expect((body as { parameters: object[] }).parameters).toContainEqual(
      expect.objectContaining({ name: 'pregnantOldest', value: 25, inForce: 35 }),
    );
    expect((await get('kader')).body).toMatchObject({ inForce: 'risk/1' });
  });

  it('are recorded once, however often they are sent', async () => {
    const id = key();
    const first = await post('dp3akb', '', { rules: named('risk/once') }, id);
    const again = await post('dp3akb', '', { rules: named('risk/once') }, id);
    expect(again.body).toEqual({ ...(first.body as object), status: 'repeated' });
    const other = await post('dp3akb', '', { rules: named('risk/twice') }, id);
    expect([other.status, other.body]).toEqual([
      409,
      expect.objectContaining({ code: 'COMMAND_REUSED' }),
    ]);
  });

  it('that are rejected keep the reason', async () => {
    await post('dp3akb', '', { rules: named('risk/no') });
    await post('sekda', '/risk%2Fno/rejection', { reason: 'Menunggu surat' });
    expect((await get('sekda', '/risk%2Fno')).body).toMatchObject({
      standing: 'REJECTED',
      rejected: { reason: 'Menunggu surat' },
    });
  });

  it('are told in order: in force, coming, proposed, rejected', async () => {
    const { ruleSets } = (await get('kader')).body as { ruleSets: { standing: string }[] };
    expect(ruleSets.map(({ standing }) => standing)).toEqual([
      'IN_FORCE',
      'COMING',
      'PROPOSED',
      'REJECTED',
    ]);
  });

  it.each([
    ['a proposal by the Sekda', 'sekda', '', { rules: named('risk/3') }, 403, 'NOT_PERMITTED'],
    [
      'an approval by DP3AKB',
      'dp3akb',
      '/risk%2F2/activation',
      { from: inDays(5) },
      403,
      'NOT_PERMITTED',
    ],
    ['a name that is taken', 'dinkes', '', { rules: v2 }, 409, 'RULE_SET_NAME_TAKEN'],
    [
      'a day that has begun',
      'sekda',
      '/risk%2Fonce/activation',
      { from: TODAY },
      422,
      'FROM_TOO_EARLY',
    ],
    [
      'what is in force',
      'sekda',
      '/risk%2F1/activation',
      { from: inDays(1) },
      409,
      'ALREADY_ACTIVE',
    ],
    [
      'what was rejected',
      'sekda',
      '/risk%2Fno/activation',
      { from: inDays(5) },
      409,
      'RULE_SET_REJECTED',
    ],
    [
      'rules nobody proposed',
      'sekda',
      '/risk%2F9/activation',
      { from: inDays(5) },
      404,
      'RULE_SET_NOT_FOUND',
    ],
    [
      'a rejection of the approved',
      'sekda',
      '/risk%2F2/rejection',
      { reason: 'x' },
      409,
      'RULE_SET_NOT_PENDING',
    ],
    [
      'a day that does not exist',
      'sekda',
      '/risk%2F2/activation',
      { from: '2026-02-30' },
      400,
      'INVALID_INPUT',
    ],
    ['a rehearsal by a kader', 'kader', '/rehearsals', { rules: v2 }, 403, 'NOT_PERMITTED'],
    ['no rules', 'dinkes', '/rehearsals', {}, 400, 'INVALID_INPUT'],
  ])('refuse %s and change nothing', async (_what, who, path, body, status, code) => {
    const before = await head(api);
    const answer = await post(who, path, body);
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
    expect(await head(api)).toBe(before);
  });

  it('refuse approval by the one who proposed, whatever her role is now', async () => {
    const { facts: store, keyed, sql } = api.jejak;
    const [sekda] = await sql.query<{ id: string }>(
      `select id from identity.account where username = 'sekda'`,
    );
    const proposal = await executeRuleBookCommand(
      { store, keyed, now: Date.now },
      {
        commandId: randomUUID(),
        name: 'ProposeRuleSet',
        input: { rules: named('risk/own') },
        actor: { id: sekda?.id ?? '', role: 'DINKES', area: '19.71' },
        source: 'APP',
      },
    );
    expect(proposal.status).toBe('accepted');
    expect((await post('sekda', '/risk%2Fown/activation', { from: inDays(9) })).body).toMatchObject(
      {
        code: 'SAME_PERSON',
      },
    );
  });

  it.each(['', '/rehearsals'])(
    'that do not load are answered with each fault and its path (POST %p)',
    async (path) => {
      const { hbCatin: _, ...parameters } = v2.parameters;
      const answer = await post('dinkes', path, { rules: { ...named('risk/bad'), parameters } });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({
        code: 'RULE_SET_INVALID',
        field: 'rules',
        errors: [
          {
            field: expect.stringMatching(/^rules\.factors\.\d+\.when/) as string,
            code: 'UNKNOWN_PARAMETER',
            detail: 'Parameter hbCatin tidak ada dalam aturan ini.',
          },
        ],
      });
    },
  );

  it.each(['/risk%2F99', '/..', '/risk', '/%00'])('of the name %p are not there', async (path) => {
    expect((await get('kader', path)).status).toBeGreaterThanOrEqual(400);
    expect((await get('kader', path)).status).toBeLessThan(500);
  });
});

describe('a rehearsal', () => {
  it('shows who would move, with the family to open, and changes nothing', async () => {
    const bidan = await api.as('bidan');
    const { familyId, persons } = await register(api, bidan, family([mother()]));
    const [personId = ''] = persons;
    const pregnancy = await api
      .http()
      .post(`/api/v1/families/${familyId}/pregnancies`)
      .set(bidan)
      .set(key())
      .send({ personId, occurredAt: TODAY });
    expect(pregnancy.status).toBe(201);
    const before = await head(api);
    const { status, body } = await post('dinkes', '/rehearsals', { rules: v2 });
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        current: 'risk/1',
        candidate: 'risk/2',
        asOf: TODAY,
        position: before,
        persons: 1,
        totals: { movesIn: 1, movesOut: 0, unchanged: 0, unknown: 0 },
        groups: [
          {
            kelurahan: '19.71.04.1006',
            name: expect.any(String) as string,
            category: 'BUMIL',
            movesIn: 1,
            movesOut: 0,
            unchanged: 0,
            unknown: 0,
            moves: [
              {
                direction: 'IN',
                familyId,
                personId,
                from: 'UNKNOWN',
                to: 'AT_RISK',
                appearing: ['B2'],
                disappearing: [],
              },
            ],
          },
        ],
      }),
    ]);
    expect(await head(api)).toBe(before);
  });

  it('shows the Sekda figures and no family', async () => {
    const { body } = await post('sekda', '/rehearsals', { rules: v2 });
    expect(body).toMatchObject({ totals: { movesIn: 1 }, groups: [{ movesIn: 1 }] });
    expect(JSON.stringify(body)).not.toContain('familyId');
  });

  it('looks at another day when asked', async () => {
    const { body } = await post('dp3akb', '/rehearsals', { rules: v2, asOf: '2024-01-01' });
    expect(body).toMatchObject({ asOf: '2024-01-01', persons: 0, groups: [] });
  });
});

describe('rules in force', () => {
  let other: Api;
  beforeAll(async () => {
    other = await startApi();
    const { facts: store, keyed } = other.jejak;
    const daysAgo = 3 * 86_400_000;
    const change = (name: 'ProposeRuleSet' | 'ActivateRuleSet', input: object, role: string) =>
      executeRuleBookCommand(
        { store, keyed, now: () => Date.now() - daysAgo },
        {
          commandId: randomUUID(),
          name,
          input: { ...input },
          actor: { id: role, role, area: '19.71' },
          source: 'APP',
        },
      );
    await change('ProposeRuleSet', { rules: v2 }, 'DINKES');
    await change('ActivateRuleSet', { name: 'risk/2', from: inDays(-1) }, 'SEKDA');
  });
  afterAll(() => other.close());

  it('judge from their day on, and older days by the rules of then', async () => {
    const bidan = await other.as('bidan');
    const { familyId, persons } = await register(other, bidan, {
      ...family([mother()]),
      occurredAt: inDays(-10),
    });
    const [personId] = persons;
    const send = (path: string, body: object) =>
      other.http().post(`/api/v1/families/${familyId}/${path}`).set(bidan).set(key()).send(body);
    // A woman of thirty: a factor from 26 on under risk/2, and none under risk/1.
    await send('pregnancies', { personId, occurredAt: inDays(-8) }).expect(201);
    const late = { personId, answers: {}, occurredAt: inDays(-2) };
    expect((await send('risk-assessments', late)).body).toMatchObject({
      code: 'ASSESSMENT_INCOMPLETE',
    });
    const judged = await send('risk-assessments', { personId, answers: {} });
    expect([judged.status, judged.body]).toMatchObject([201, { status: 'accepted' }]);
    const facts = await other.jejak.facts.readStream(`family-${familyId}`);
    expect(facts.at(-1)).toMatchObject({
      type: 'RiskAssessed',
      data: { ruleSet: 'risk/2', atRisk: true, factors: ['B2'] },
    });
    const shown = await other.http().get('/api/v1/rule-sets').set(bidan);
    expect(shown.body).toMatchObject({ inForce: 'risk/2' });
  });

  it('are compared with the candidate by the day that is looked at', async () => {
    const rehearse = async (asOf: string) =>
      (
        await other
          .http()
          .post('/api/v1/rule-sets/rehearsals')
          .set(await other.as('dinkes'))
          .send({ rules: named('risk/3'), asOf })
      ).body as { current: string };
    expect((await rehearse(TODAY)).current).toBe('risk/2');
    expect((await rehearse(inDays(-2))).current).toBe('risk/1');
  });
});
