import fc from 'fast-check';
import { addDays, isRefusal, type Fact } from '#libs/domain/kernel';
import { RULES_V1 } from '#libs/domain/risk';
import {
  activateRuleSet,
  earliestFrom,
  periodsOf,
  proposeRuleSet,
  rejectRuleSet,
  ruleBookOf,
  ruleBookRefusals,
  rulesOn,
  standingOf,
} from './index.js';
import { APPROVER, by, candidate, given, NOW, PROPOSER, recordedAfter } from './testing/given.js';

const JANUARY = '2026-01-01';
const propose = (rules: unknown = candidate()) =>
  by(PROPOSER, (c) => proposeRuleSet({ rules, note: 'Hb 11' }, c));
const activate = (name = 'risk/2', from = JANUARY, actor = APPROVER, at?: number) =>
  by(actor, (c) => activateRuleSet({ name, from }, c), at);
const reject = (name = 'risk/2') =>
  by(APPROVER, (c) => rejectRuleSet({ name, reason: 'belum dibahas' }, c));

describe('a book without a fact', () => {
  it('has risk/1 in force on every day', () => {
    for (const day of ['1990-01-01', '2025-11-12', '2199-12-31'])
      expect(rulesOn(given().book(), day)).toBe(RULES_V1);
    expect(periodsOf(given().book())).toEqual([{ name: 'risk/1' }]);
  });
});

describe('proposing', () => {
  it('keeps the rules whole, with their digest and who proposed them', () => {
    expect(given().when(propose())).toMatchObject([
      {
        type: 'RuleSetProposed',
        occurredAt: '2025-11-12T09:00:00+07:00',
        data: {
          name: 'risk/2',
          rules: candidate(),
          hash: 'risk/2'.padEnd(64, '0'),
          note: 'Hb 11',
          proposer: PROPOSER,
        },
      },
    ]);
  });

  it('puts nothing in force', () => {
    const book = given().after(propose());
    expect(rulesOn(book, '2199-12-31')).toBe(RULES_V1);
    expect(standingOf(book, 'risk/2', '2025-11-12')).toBe('PROPOSED');
  });

  it('refuses rules that do not load, with the place of each fault', () => {
    const { parameters, ...rest } = candidate();
    const { hbCatin: _, ...others } = parameters;
    const decision = given().when(propose({ ...rest, parameters: others }));
    expect(decision).toMatchObject({
      code: 'RULE_SET_INVALID',
      problems: [
        {
          path: expect.stringMatching(/^factors\.\d+\.when/) as string,
          code: 'UNKNOWN_PARAMETER',
          params: { parameter: 'hbCatin' },
        },
      ],
    });
  });

  it.each(['Risk 2', 'risk/', '/2', '..', 'risk//2', 'aturan%2F2', 'r'.repeat(41)])(
    'refuses the name %p, which is no part of an address',
    (name) => {
      expect(given().when(propose(candidate(name)))).toMatchObject({
        code: 'RULE_SET_INVALID',
        problems: [{ path: 'name', code: 'NOT_A_RULE_SET_NAME' }],
      });
    },
  );

  it.each([
    ['the product', 'risk/1', given()],
    ['a proposal', 'risk/2', given(propose())],
    ['a rejected proposal', 'risk/2', given(propose(), reject())],
  ])('refuses a name that %s has', (_what, name, book) => {
    const taken = { code: 'RULE_SET_NAME_TAKEN', field: 'rules.name', params: { name } };
    expect(book.when(propose(candidate(name, 11.5)))).toMatchObject(taken);
  });
});

describe('activating', () => {
  it('is a fact of its own, by a second person', () => {
    expect(given(propose()).when(activate())).toMatchObject([
      {
        type: 'RuleSetActivated',
        data: {
          name: 'risk/2',
          hash: 'risk/2'.padEnd(64, '0'),
          from: JANUARY,
          approver: APPROVER,
        },
      },
    ]);
  });

  it('counts from its day on and leaves every day before as it was', () => {
    const book = given(propose()).after(activate());
    expect(rulesOn(book, '2025-12-31')).toBe(RULES_V1);
    expect(rulesOn(book, JANUARY)).toEqual(candidate());
    expect(periodsOf(book)).toEqual([
      { name: 'risk/1', until: JANUARY },
      { name: 'risk/2', from: JANUARY },
    ]);
    expect(standingOf(book, 'risk/2', '2025-12-31')).toBe('COMING');
    expect(standingOf(book, 'risk/1', '2025-12-31')).toBe('IN_FORCE');
    expect(standingOf(book, 'risk/2', JANUARY)).toBe('IN_FORCE');
    expect(standingOf(book, 'risk/1', JANUARY)).toBe('PAST');
  });

  it('brings older rules back', () => {
    const book = given(propose(), activate()).after(activate('risk/1', '2026-03-01'));
    expect(periodsOf(book).map(({ name }) => name)).toEqual(['risk/1', 'risk/2', 'risk/1']);
    expect(rulesOn(book, '2026-02-28').name).toBe('risk/2');
    expect(rulesOn(book, '2026-03-01').name).toBe('risk/1');
  });

  it('for the same day is replaced by the one recorded last', () => {
    const book = given(propose(), activate()).after(activate('risk/1'));
    expect(rulesOn(book, JANUARY).name).toBe('risk/1');
    expect(standingOf(book, 'risk/2', JANUARY)).toBe('PROPOSED');
  });

  it('is refused to the one who proposed', () => {
    expect(given(propose()).when(activate('risk/2', JANUARY, PROPOSER))).toMatchObject({
      code: 'SAME_PERSON',
    });
  });

  it.each(['2025-11-12', '2025-11-11', '1990-01-01'])(
    'is refused from %p, a day that has begun',
    (from) => {
      expect(given(propose()).when(activate('risk/2', from))).toMatchObject({
        code: 'FROM_TOO_EARLY',
        field: 'from',
        params: { earliest: '2025-11-13' },
      });
    },
  );

  it('is recorded a minute ahead at least, so that everybody has heard of it', () => {
    const late = Date.parse('2025-11-12T23:59:30+07:00');
    expect(earliestFrom(late - 60_000)).toBe('2025-11-13');
    expect(earliestFrom(late)).toBe('2025-11-14');
    const act = activate('risk/2', '2025-11-13', APPROVER, late);
    expect(given(propose()).when(act)).toMatchObject({ code: 'FROM_TOO_EARLY' });
  });

  it('is refused for what is in force that day anyway', () => {
    const already = { code: 'ALREADY_ACTIVE', field: 'from' };
    expect(given().when(activate('risk/1'))).toMatchObject(already);
    expect(given(propose(), activate()).when(activate())).toMatchObject(already);
    expect(given(propose(), activate()).when(activate('risk/2', '2026-05-01'))).toMatchObject(
      already,
    );
  });

  it('is refused for what is not there or was rejected', () => {
    expect(given().when(activate())).toMatchObject({ code: 'RULE_SET_NOT_FOUND' });
    expect(given(propose(), reject()).when(activate())).toMatchObject({
      code: 'RULE_SET_REJECTED',
    });
  });
});

describe('rejecting', () => {
  it('keeps the reason', () => {
    const book = given(propose()).after(reject());
    expect(book.rejections.get('risk/2')).toMatchObject({
      reason: 'belum dibahas',
      approver: APPROVER,
    });
    expect(standingOf(book, 'risk/2', '2025-11-12')).toBe('REJECTED');
  });

  it.each([
    ['is not there', given(), 'risk/2', 'RULE_SET_NOT_FOUND'],
    ['was rejected before', given(propose(), reject()), 'risk/2', 'RULE_SET_REJECTED'],
    ['was activated', given(propose(), activate()), 'risk/2', 'RULE_SET_NOT_PENDING'],
    ['is the product’s own', given(), 'risk/1', 'RULE_SET_NOT_PENDING'],
  ])('is refused for what %s', (_what, book, name, code) => {
    expect(book.when(reject(name))).toMatchObject({ code });
  });
});

it('no later activation changes the rules of a day that has begun', () => {
  const acts = fc.array(
    fc.record({
      name: fc.constantFrom('risk/1', 'risk/2', 'risk/3'),
      wait: fc.nat({ max: 40 }),
      ahead: fc.integer({ min: -3, max: 60 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(acts, (tries) => {
      const context = { actor: APPROVER, digest: () => '0'.repeat(64) };
      let facts: readonly Fact[] = [];
      for (const rules of [candidate(), candidate('risk/3', 11.5)]) {
        const news = proposeRuleSet(
          { rules },
          { ...context, actor: PROPOSER, book: ruleBookOf(facts), now: NOW },
        );
        if (!isRefusal(news)) facts = recordedAfter(facts, news, NOW);
      }
      let now = NOW;
      let today = '2025-11-12';
      for (const { name, wait, ahead } of tries) {
        now += wait * 86_400_000;
        today = addDays(today, wait);
        const book = ruleBookOf(facts);
        const news = activateRuleSet(
          { name, from: addDays(today, ahead) },
          { ...context, book, now },
        );
        if (isRefusal(news)) continue;
        facts = recordedAfter(facts, news, now);
        const after = ruleBookOf(facts);
        for (let back = 0; back < 400; back += 7)
          expect(rulesOn(after, addDays(today, -back)).name).toBe(
            rulesOn(book, addDays(today, -back)).name,
          );
        expect(rulesOn(after, addDays(today, ahead)).name).toBe(name);
      }
    }),
  );
});

it('says every refusal in both languages', () => {
  for (const { id, en } of Object.values(ruleBookRefusals)) expect(id).not.toBe(en);
});
