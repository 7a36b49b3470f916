import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { RULES_V1, withParameters } from '#libs/domain/risk';
import { ruleBookFacts, rulesOn, type RuleBookCommandName } from '#libs/domain/rule-book';
import { createFactStore, LogUnavailable, type FactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import {
  executeRuleBookCommand,
  knownRules,
  readRuleBook,
  type RuleBookCommand,
  type RuleBookDeps,
} from './index.js';

const NOW = Date.parse('2025-11-12T09:00:00+07:00');
const rules = withParameters(RULES_V1, 'risk/2', { hbCatin: 11 });
const DP3AKB = { id: 'dp3akb', role: 'DP3AKB', area: '19.71' };
const SEKDA = { id: 'sekda', role: 'SEKDA', area: '19.71' };

const newDeps = (): RuleBookDeps => {
  const keyed = createKeyedHash(createSecretKey(randomBytes(32)));
  return {
    keyed,
    now: () => NOW,
    store: createFactStore({
      log: createMemoryLog(),
      vault: createMemoryVault(),
      keyed,
      definitions: ruleBookFacts,
    }),
  };
};

const command = (
  name: RuleBookCommandName,
  input: RuleBookCommand['input'],
  actor = name === 'ProposeRuleSet' ? DP3AKB : SEKDA,
): RuleBookCommand => ({ commandId: randomUUID(), name, input, actor, source: 'APP' });

const propose = (more: Record<string, unknown> = {}): RuleBookCommand =>
  command('ProposeRuleSet', { rules, ...more });
const activate = (from = '2025-11-13', name = 'risk/2'): RuleBookCommand =>
  command('ActivateRuleSet', { name, from });

const facts = async ({ store }: RuleBookDeps): Promise<number> =>
  (await store.readStream('rule-book')).length;

describe('a command on the rule book', () => {
  it('is recorded with who, under the digest of the rules', async () => {
    const deps = newDeps();
    const result = await executeRuleBookCommand(deps, propose({ note: 'Hb 11' }));
    expect(result).toMatchObject({ status: 'accepted', ruleSet: 'risk/2', version: 1 });
    const [fact] = await deps.store.readStream('rule-book');
    expect(fact).toMatchObject({
      type: 'RuleSetProposed',
      data: { rules, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      by: { actor: 'dp3akb', role: 'DP3AKB', source: 'APP' },
    });
    await executeRuleBookCommand(deps, activate());
    expect((await deps.store.readStream('rule-book'))[1]).toMatchObject({
      type: 'RuleSetActivated',
      data: { name: 'risk/2', hash: fact?.data['hash'], approver: 'sekda' },
    });
  });

  it('is recorded once, however often it is sent', async () => {
    const deps = newDeps();
    const sent = propose();
    const first = await executeRuleBookCommand(deps, sent);
    expect(await executeRuleBookCommand(deps, sent)).toEqual({ ...first, status: 'repeated' });
    expect(
      await Promise.all([executeRuleBookCommand(deps, sent), executeRuleBookCommand(deps, sent)]),
    ).toEqual([
      { ...first, status: 'repeated' },
      { ...first, status: 'repeated' },
    ]);
    expect(await facts(deps)).toBe(1);
  });

  it('of a used id that says something else is told so', async () => {
    const deps = newDeps();
    const sent = propose();
    await executeRuleBookCommand(deps, sent);
    const other = { ...sent, input: { rules, note: 'lain' } };
    expect(await executeRuleBookCommand(deps, other)).toEqual({ status: 'command-reused' });
    expect(await facts(deps)).toBe(1);
  });

  it('is decided again when others were faster: of two for one name, one is taken', async () => {
    const deps = newDeps();
    const results = await Promise.all(
      Array.from({ length: 2 }, () => executeRuleBookCommand(deps, propose())),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['accepted', 'refused']);
    expect(results.find(({ status }) => status === 'refused')).toMatchObject({
      refusal: { code: 'RULE_SET_NAME_TAKEN' },
    });
    expect(await facts(deps)).toBe(1);
  });

  it.each([
    ['a proposal by the Sekda', command('ProposeRuleSet', { rules }, SEKDA)],
    ['an approval by DP3AKB', command('ActivateRuleSet', {}, DP3AKB)],
    ['a rejection by DINKES', command('RejectRuleSet', {}, { ...DP3AKB, role: 'DINKES' })],
    ['a proposal by nobody', command('ProposeRuleSet', { rules }, { ...DP3AKB, role: '' })],
  ])('refuses %s', async (_what, sent) => {
    const deps = newDeps();
    expect(await executeRuleBookCommand(deps, sent)).toMatchObject({
      status: 'refused',
      refusal: { code: 'NOT_PERMITTED' },
    });
    expect(await facts(deps)).toBe(0);
  });

  it.each<[string, RuleBookCommand, string, string]>([
    ['no rules', command('ProposeRuleSet', {}), 'rules', 'REQUIRED'],
    ['rules that are a text', command('ProposeRuleSet', { rules: 'v2' }), 'rules', 'NOT_A_GROUP'],
    ['a field nobody knows', propose({ valid: true }), 'valid', 'UNKNOWN_FIELD'],
    ['a day that does not exist', activate('2025-02-30'), 'from', 'NOT_A_DAY'],
    ['no reason', command('RejectRuleSet', { name: 'risk/2', reason: ' ' }), 'reason', 'EMPTY'],
  ])('with %s is not looked at', async (_what, sent, path, code) => {
    const deps = newDeps();
    expect(await executeRuleBookCommand(deps, sent)).toMatchObject({
      status: 'invalid',
      problems: [{ path, code }],
    });
    expect(await facts(deps)).toBe(0);
  });

  it('with rules that do not load changes nothing', async () => {
    const deps = newDeps();
    const result = await executeRuleBookCommand(deps, propose({ rules: { name: 'risk/2' } }));
    expect(result).toMatchObject({
      status: 'refused',
      refusal: { code: 'RULE_SET_INVALID', problems: expect.any(Array) as unknown },
    });
    expect(await facts(deps)).toBe(0);
  });
});

describe('the rules in force', () => {
  it('are risk/1 while the book is empty', async () => {
    const { store } = newDeps();
    expect(rulesOn(await readRuleBook(store), '2025-11-12')).toBe(RULES_V1);
  });

  it('are read again within seconds, long before the day an activation is for', async () => {
    const deps = newDeps();
    let now = NOW;
    const known = knownRules(deps.store, () => now);
    expect((await known()).on('2025-11-13')).toBe(RULES_V1);
    await executeRuleBookCommand(deps, propose());
    await executeRuleBookCommand(deps, activate());
    now += 5_000;
    expect((await known()).on('2025-11-13').name).toBe('risk/2');
    expect((await known()).on('2025-11-12').name).toBe('risk/1');
  });

  it('are not read for every judgement', async () => {
    const { store } = newDeps();
    let reads = 0;
    const counting: FactStore = {
      ...store,
      readStream: (stream, options) => {
        reads += 1;
        return store.readStream(stream, options);
      },
    };
    const known = knownRules(counting, () => NOW);
    await Promise.all(Array.from({ length: 20 }, () => known()));
    expect(reads).toBe(1);
  });

  it('are not made up while the log is away, and read as soon as it is back', async () => {
    const { store } = newDeps();
    let away = true;
    const shaky: FactStore = {
      ...store,
      readStream: (stream, options) =>
        away ? Promise.reject(new LogUnavailable('away')) : store.readStream(stream, options),
    };
    const known = knownRules(shaky, () => NOW);
    await expect(known()).rejects.toThrow(LogUnavailable);
    away = false;
    expect((await known()).on('2025-11-12')).toBe(RULES_V1);
  });
});
