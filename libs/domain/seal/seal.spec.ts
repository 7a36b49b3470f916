import fc from 'fast-check';
import { addDays, isRefusal, toLocal, type Fact, type NewFact } from '#libs/domain/kernel';
import {
  decideSeal,
  periodName,
  periodOf,
  sealFrom,
  type SealCommand,
  type SealContent,
} from './index.js';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

const july: SealContent = {
  period: '2025-07',
  kind: 'MONTH',
  from: '2025-07-01',
  until: '2025-07-31',
  area: '19.71',
  knownAt: '2025-08-01T02:00:00.000Z',
  log: { position: '12', facts: 12, streams: 3, digest: HASH },
  figures: [
    {
      name: 'accompanied/1',
      title: { id: 'Didampingi', en: 'Accompanied' },
      text: { id: 'Orang', en: 'Persons' },
      unit: { id: 'orang', en: 'persons' },
      value: 7,
      categories: [{ category: 'BADUTA', value: 7 }],
      areas: [{ area: '19.71.04', value: 7 }],
      receipt: 'cmVjZWlwdA',
    },
  ],
};

const propose: SealCommand = { name: 'ProposeSeal', content: july, hash: HASH };
const approve: SealCommand = { name: 'ApproveSeal', hash: HASH, recomputed: HASH };
const reject: SealCommand = { name: 'RejectSeal', hash: HASH, reason: 'Rangkui belum lengkap' };

const recorded = (news: NewFact, version: number, actor: string): Fact => ({
  ...news,
  id: `fact-${version}`,
  stream: 'seal-2025-07',
  version,
  position: String(version),
  recordedAt: '2025-08-02T02:00:00.000Z',
  by: { commandId: '', correlationId: '', actor, role: 'DP3AKB', area: '19.71', source: 'APP' },
  previousHash: '',
  hash: '',
});

const at = (actor: string, today = '2025-08-02') => ({
  actor,
  today,
  now: toLocal(Date.parse(`${today}T02:00:00Z`)),
});

/** The facts after some commands, each by somebody; what is refused leaves none. */
const given = (...acts: readonly (readonly [string, SealCommand])[]): readonly Fact[] => {
  const facts: Fact[] = [];
  for (const [actor, command] of acts) {
    const decided = decideSeal(command, sealFrom(facts), at(actor));
    if (isRefusal(decided)) continue;
    for (const news of decided) facts.push(recorded(news, facts.length + 1, actor));
  }
  return facts;
};

const outcome = (facts: readonly Fact[], actor: string, command: SealCommand, today?: string) => {
  const decided = decideSeal(command, sealFrom(facts), at(actor, today));
  return isRefusal(decided) ? decided.code : decided.map(({ type }) => type);
};

describe('a seal', () => {
  test('is proposed by one and approved by another', () => {
    expect(outcome([], 'dewi', propose)).toEqual(['SealProposed']);
    const proposed = given(['dewi', propose]);
    expect(outcome(proposed, 'mie', approve)).toEqual(['SealApproved']);
    expect(sealFrom(given(['dewi', propose], ['mie', approve]))).toMatchObject({
      status: 'SEALED',
      hash: HASH,
      content: july,
      proposed: { actor: 'dewi' },
      decided: { actor: 'mie' },
    });
  });

  test('is not approved by whoever proposed it, who may only take it back', () => {
    const proposed = given(['dewi', propose]);
    expect(outcome(proposed, 'dewi', approve)).toBe('SAME_PERSON');
    expect(outcome(proposed, 'dewi', reject)).toEqual(['SealRejected']);
  });

  test('may be proposed anew after a rejection, by anyone, and keeps nothing of the reason', () => {
    const rejected = given(['dewi', propose], ['mie', reject]);
    expect(sealFrom(rejected)).toMatchObject({ status: 'REJECTED', reason: expect.any(String) });
    expect(outcome(rejected, 'mie', approve)).toBe('SEAL_NOT_PENDING');
    const again = given(['dewi', propose], ['mie', reject], ['mie', propose]);
    expect(sealFrom(again)).not.toHaveProperty('reason');
    expect(outcome(again, 'dewi', approve)).toEqual(['SealApproved']);
  });

  test('is one for each period, for ever', () => {
    expect(outcome(given(['dewi', propose]), 'mie', propose)).toBe('SEAL_PENDING');
    const sealed = given(['dewi', propose], ['mie', approve]);
    for (const command of [propose, approve, reject])
      expect(outcome(sealed, 'ani', command)).toBe('ALREADY_SEALED');
  });

  test('is not approved unseen, nor when the log no longer says the same', () => {
    const proposed = given(['dewi', propose]);
    expect(outcome(proposed, 'mie', { ...approve, hash: OTHER })).toBe('SEAL_CHANGED');
    expect(outcome(proposed, 'mie', { ...approve, recomputed: OTHER })).toBe('SEAL_CHANGED');
    expect(outcome(proposed, 'mie', { ...reject, hash: OTHER })).toBe('SEAL_CHANGED');
    expect(outcome([], 'mie', approve)).toBe('SEAL_NOT_FOUND');
  });

  test('waits for the end of its period, also in what is known', () => {
    expect(outcome([], 'dewi', propose, '2025-07-31')).toBe('PERIOD_NOT_OVER');
    expect(outcome([], 'dewi', propose, '2025-08-01')).toEqual(['SealProposed']);
    const early = { ...july, knownAt: '2025-07-30T16:59:59.999Z' };
    expect(outcome([], 'dewi', { ...propose, content: early })).toBe('PERIOD_NOT_OVER');
  });

  test('holds in any order of acts: sealed content never changes, and two persons were needed', () => {
    const act = fc.tuple(
      fc.constantFrom('dewi', 'mie', 'ani'),
      fc.constantFrom(
        propose,
        approve,
        reject,
        { ...approve, hash: OTHER },
        { ...propose, content: { ...july, knownAt: '2025-09-01T00:00:00.000Z' }, hash: OTHER },
      ),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.array(act, { maxLength: 6 }), (a, b) => {
        const before = sealFrom(given(...a));
        fc.pre(before.status === 'SEALED');
        expect(before.proposed?.actor).not.toBe(before.decided?.actor);
        expect(sealFrom(given(...a, ...b))).toEqual(before);
      }),
    );
  });
});

describe('a period', () => {
  test.each([
    ['2025-07', 'MONTH', '2025-07-01', '2025-07-31', 'Juli 2025', 'July 2025'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29', 'Februari 2024', 'February 2024'],
    [
      '2025-1',
      'SEMESTER',
      '2025-01-01',
      '2025-06-30',
      'Semester 1 tahun 2025',
      'Semester 1 of 2025',
    ],
    [
      '2025-2',
      'SEMESTER',
      '2025-07-01',
      '2025-12-31',
      'Semester 2 tahun 2025',
      'Semester 2 of 2025',
    ],
  ])('%s is read', (id, kind, from, until, inIndonesian, inEnglish) => {
    const period = periodOf(id);
    expect(period).toEqual({ id, kind, from, until });
    expect(period && periodName(period)).toEqual({ id: inIndonesian, en: inEnglish });
  });

  test.each(['2025', '2025-13', '2025-3', '2025-00', '2025-07-01', 'x', '1999-07', ' 2025-07'])(
    '%p is none',
    (text) => expect(periodOf(text)).toBeUndefined(),
  );

  test('follows the one before without a gap', () => {
    for (let month = 1; month < 12; month += 1) {
      const id = (m: number) => `2024-${String(m).padStart(2, '0')}`;
      expect(addDays(periodOf(id(month))?.until ?? '', 1)).toBe(periodOf(id(month + 1))?.from);
    }
  });
});
