import { randomUUID } from 'node:crypto';
import { BACANG, child, family, head, mother, register, startApi, type Api } from './support.js';

let api: Api;
let kader: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  kader = await api.as('kader');
});
afterAll(() => api.close());

interface Fate {
  readonly index: number;
  readonly commandId?: string;
  readonly status: string;
  readonly outcome?: { readonly familyId: string; readonly version: number };
  readonly problem?: { readonly code: string; readonly errors?: readonly object[] };
}

const send = async (commands: readonly unknown[]): Promise<readonly Fate[]> => {
  const asked = api.http().post('/api/v1/commands').set(kader).send({ commands });
  return ((await asked.expect(200)).body as { fates: Fate[] }).fates;
};

const registration = (body: object = family([child()])) => ({
  commandId: randomUUID(),
  command: 'RegisterFamily',
  input: body,
});

const visit = (familyId: string, personsSeen: readonly string[], extra: object = {}) => ({
  commandId: randomUUID(),
  command: 'CompleteHomeVisit',
  familyId,
  input: { personsSeen, place: 'RUMAH' },
  ...extra,
});

describe('many commands at once', () => {
  it('have each a fate of their own', async () => {
    const { familyId, persons, version } = await register(api, kader);
    const good = visit(familyId, persons);
    const fates = await send([
      good,
      visit(familyId, persons, { expectedVersion: version }),
      visit(familyId, [randomUUID()]),
      visit(randomUUID(), persons),
      registration(family([mother()], BACANG)),
      registration({ ...family(), kelurahan: '19.72.01.1001' }),
      { ...good, input: { personsSeen: persons, place: 'POSYANDU' } },
      { ...good, commandId: 'x' },
      { ...registration(), command: 'GrantEverything' },
      'RegisterFamily',
      null,
    ]);
    expect(fates.map(({ status, problem }) => [status, problem?.code])).toEqual([
      ['accepted', undefined],
      ['conflict', 'VERSION_CONFLICT'],
      ['refused', 'PERSON_NOT_FOUND'],
      ['refused', 'FAMILY_NOT_FOUND'],
      ['refused', 'OUTSIDE_AREA'],
      ['invalid', 'INVALID_INPUT'],
      ['command-reused', 'COMMAND_REUSED'],
      ['invalid', 'INVALID_INPUT'],
      ['invalid', 'INVALID_INPUT'],
      ['invalid', 'INVALID_INPUT'],
      ['invalid', 'INVALID_INPUT'],
    ]);
    expect(fates.map(({ index }) => index)).toEqual(fates.keys().toArray());
  });

  it('may be sent again as a whole: what was taken in is repeated, and nothing is added', async () => {
    const founding = Array.from({ length: 250 }, () => registration());
    const families = (await send(founding)).map(({ outcome }) => outcome?.familyId);
    const closing = families.map((familyId) => ({
      commandId: randomUUID(),
      command: 'RequestResurvey',
      familyId,
      input: { why: 'AUDIT' },
    }));
    const whole = [...founding, ...closing];
    expect(whole).toHaveLength(500);
    const first = await send(whole);
    expect(Map.groupBy(first, ({ status }) => status).get('repeated')).toHaveLength(250);
    expect(Map.groupBy(first, ({ status }) => status).get('accepted')).toHaveLength(250);
    const recorded = await head(api);
    const again = await send(whole);
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['repeated']));
    const outcomes = (fates: readonly Fate[]) =>
      fates.map(({ outcome }) => ({ ...outcome, status: '' }));
    expect(outcomes(again)).toEqual(outcomes(first));
    expect(await head(api)).toBe(recorded);
  });

  it('of one family are carried out in the order given', async () => {
    const { familyId, persons, version } = await register(api, kader, family([child()]));
    const fates = await send(Array.from({ length: 20 }, () => visit(familyId, persons)));
    expect(fates.map(({ outcome }) => outcome?.version)).toEqual(
      Array.from({ length: 20 }, (_, i) => version + 1 + i),
    );
  });

  it.each([
    [[], 'TOO_FEW'],
    [Array.from({ length: 501 }, () => ({})), 'TOO_MANY'],
    ['all', 'NOT_A_LIST'],
  ])('are at least one and at most 500', async (commands, code) => {
    const asked = api.http().post('/api/v1/commands').set(kader).send({ commands });
    expect((await asked.expect(400)).body).toMatchObject({
      code: 'INVALID_INPUT',
      errors: [{ field: 'commands', code }],
    });
  });
});
