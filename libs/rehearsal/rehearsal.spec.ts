import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { familyAt, familyFacts, personInputOf } from '#libs/domain/family';
import type { Day, Fact } from '#libs/domain/kernel';
import {
  rehearse,
  RULES_V1,
  withParameters,
  type Rehearsal,
  type RehearsedPerson,
} from '#libs/domain/risk';
import { createFactStore, LogUnavailable, type FactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import { History } from '../read-models/testing/history.js';
import { mergeRehearsals, rehearseLog, rehearseRange, type Rehearsers } from './index.js';

/** So far from the first rules that people of a life by chance move too. */
const CANDIDATE = withParameters(RULES_V1, 'risk/2', {
  catinWomanYoungest: 60,
  catinManYoungest: 60,
  pregnantYoungest: 60,
  manyChildren: 9,
  hazStunted: -6,
});

const newStore = (): FactStore =>
  createFactStore({
    log: createMemoryLog(),
    vault: createMemoryVault(),
    keyed: createKeyedHash(createSecretKey(randomBytes(32))),
    definitions: familyFacts,
  });

const personsOf = (streams: Iterable<readonly [string, readonly Fact[]]>, asOf: Day) =>
  [...streams].flatMap(([stream, facts]): RehearsedPerson[] => {
    const family = familyAt(facts, { asOf });
    const kelurahan = family.residences.at(-1)?.kelurahan;
    if (kelurahan === undefined) return [];
    return [...family.persons.values()].flatMap((person) => {
      const input = personInputOf(family, person, asOf);
      return input === undefined
        ? []
        : [{ familyId: stream.replace('family-', ''), kelurahan, input }];
    });
  });

/** Everything opened, everything at once, in one order. */
const naively = (history: History, asOf: Day): Rehearsal =>
  mergeRehearsals([rehearse(RULES_V1, CANDIDATE, personsOf(history.facts, asOf))]);

/** As threads do it, without threads. */
const hands =
  (store: FactStore, many: number): Rehearsers =>
  () =>
    Array.from({ length: many }, () => ({
      rehearse: (question, range, onRead) => rehearseRange(store, question, range, onRead),
      close: () => Promise.resolve(),
    }));

const lived = async (store: FactStore, attempts: number, families = 6): Promise<History> => {
  const history = new History(store, 'rehearsal', families);
  await history.attempts(0, attempts);
  return history;
};

describe('a rehearsal over the log', () => {
  const store = newStore();
  let history: History;
  beforeAll(async () => {
    history = await lived(store, 1_200, 60);
  });
  const options = () => ({ current: RULES_V1, candidate: CANDIDATE, asOf: history.today });

  it('is that over every family with everything in it opened, on any day, alone and by many', async () => {
    let met = 0;
    let moved = 0;
    for (const asOf of ['2023-12-31', '2024-03-01', '2024-09-15', '2025-03-01', history.today]) {
      const expected = naively(history, asOf);
      const alone = await rehearseLog({ store }, { ...options(), asOf });
      expect(alone.rehearsal).toEqual(expected);
      const rehearsers = hands(store, 3);
      const shared = await rehearseLog({ store, rehearsers }, { ...options(), asOf });
      expect(shared.rehearsal).toEqual(expected);
      met += expected.persons;
      moved += expected.totals.movesIn + expected.totals.movesOut;
    }
    expect(met).toBeGreaterThan(10);
    expect(moved).toBeGreaterThan(0);
  });

  it('says how much it read, and up to where', async () => {
    const facts = [...history.facts.values()].flat();
    const progress: number[] = [];
    const done = await rehearseLog(
      { store },
      { ...options(), onProgress: (read, total) => progress.push(read, total) },
    );
    expect(done).toMatchObject({
      facts: facts.length,
      families: history.facts.size,
      position: await store.log.head(),
    });
    expect(progress.slice(-2)).toEqual([facts.length, facts.length]);
  });

  it('changes nothing', async () => {
    const before = await store.log.head();
    await rehearseLog({ store }, options());
    expect(await store.log.head()).toBe(before);
  });

  it('counts the facts up to a position, whatever is recorded meanwhile', async () => {
    const half = Math.floor(Number(await store.log.head()) / 2);
    const question = { ...options(), upTo: String(half) };
    const { rehearsal, facts } = await rehearseRange(store, question, { prefix: 'family-' });
    const early = [...history.facts].map(
      ([stream, own]) => [stream, own.filter((f) => Number(f.position) <= half)] as const,
    );
    expect(facts).toBe(half);
    expect(rehearsal.persons).toBe(
      rehearse(RULES_V1, CANDIDATE, personsOf(early, history.today)).persons,
    );
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(rehearseLog({ store }, { ...options(), signal })).rejects.toThrow('enough');
  });

  it('is none while the log is away, and none without a family that cannot be read', async () => {
    const away: FactStore = {
      ...store,
      log: { ...store.log, readStreams: () => Promise.reject(new LogUnavailable('away')) },
    };
    const asked = (of: FactStore) => rehearseLog({ store: of }, options());
    await expect(asked(away)).rejects.toThrow(LogUnavailable);
    const unknown: FactStore = {
      ...store,
      open: async (entries) =>
        (await store.open(entries)).map((fact, i) => (i === 0 ? { ...fact, type: 'New' } : fact)),
    };
    await expect(asked(unknown)).rejects.toThrow('unknown type');
  });
});

it('over an empty log moves nobody', async () => {
  const done = await rehearseLog(
    { store: newStore() },
    { current: RULES_V1, candidate: CANDIDATE, asOf: '2025-07-01' },
  );
  expect(done).toMatchObject({ facts: 0, families: 0, position: undefined });
  expect(done.rehearsal).toEqual(rehearse(RULES_V1, CANDIDATE, []));
});

it('comes out the same however the families are dealt', async () => {
  const store = newStore();
  const history = await lived(store, 300, 40);
  const persons = personsOf(history.facts, history.today);
  expect(persons.length).toBeGreaterThan(3);
  const whole = mergeRehearsals([rehearse(RULES_V1, CANDIDATE, persons)]);
  const dealt = fc.array(fc.nat({ max: 3 }), {
    minLength: persons.length,
    maxLength: persons.length,
  });
  fc.assert(
    fc.property(dealt, fc.boolean(), (hand, turned) => {
      const parts = [0, 1, 2, 3].map((n) =>
        rehearse(
          RULES_V1,
          CANDIDATE,
          persons.filter((_, i) => hand[i] === n),
        ),
      ) as [Rehearsal, ...Rehearsal[]];
      const merged = mergeRehearsals(turned ? (parts.toReversed() as typeof parts) : parts);
      expect(merged).toEqual(whole);
    }),
  );
});
