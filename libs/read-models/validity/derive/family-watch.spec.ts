import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { familyAt, familyFacts } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import { createFactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import type { CopyRow } from '#libs/projections';
import { History } from '../../testing/history.js';
import { ruleOfWarning, waitingRules } from '../rules/index.js';
import { validityProjection } from '../projection.js';
import { FamilyWatch } from './family-watch.js';

const keyed = createKeyedHash(createSecretKey(Buffer.alloc(32, 7)));
const projection = validityProjection(keyed);
const RULES = {
  waiting: waitingRules,
  all: Object.values(waitingRules).flat(),
  ofWarning: ruleOfWarning,
};

const someStreams = async (seeds: readonly number[]): Promise<Iterable<readonly Fact[]>> => {
  let now = Date.parse('2024-01-10T03:00:00.000Z');
  const store = createFactStore({
    // Some commands share a moment: nobody can ask for the time between them.
    log: createMemoryLog({ now: () => (now += (seeds.length % 2) * 40_000_000) }),
    vault: createMemoryVault(),
    keyed,
    definitions: familyFacts,
  });
  const history = new History(store, 'validity watch', 2);
  for (const [n, seed] of seeds.entries()) await history.attempt({ family: n, seed });
  return history.facts.values();
};

type Named = Readonly<Record<string, string | number | boolean | null>>;

const NAMES = projection.tables.map(({ columns }) => Object.keys(columns));

const TIMES = ['valid_to', 'first_to', 'cut_known', 'known_from', 'known_to', 'span'];

const named = (names: readonly string[], row: CopyRow): Named =>
  Object.fromEntries(names.map((name, n) => [name, row[n] ?? null]));

/** A row without what says since when it is known, and the end it has at a moment. */
const told = (row: Named, at: string): string | undefined => {
  const { known_from: from, known_to: to } = row;
  if (String(from) > at || (to !== null && String(to) <= at)) return undefined;
  const cut = row['cut_known'];
  const end = cut !== null && String(cut) > at ? row['first_to'] : row['valid_to'];
  const first = row['valid_from'] ?? null;
  if (first !== null && end !== null && String(end) <= String(first)) return undefined;
  const values = Object.entries(row).filter(([name]) => !TIMES.includes(name));
  return JSON.stringify([...values.map(([, value]) => value), end]);
};

const knownAt = (rows: readonly Named[], at: string): readonly string[] =>
  rows.flatMap((row) => told(row, at) ?? []).sort();

/** The rows of one fold of all facts recorded up to a moment, learnt all at once. */
const fresh = (facts: readonly Fact[], at: string): readonly (readonly CopyRow[])[] => {
  const known = facts.filter(({ recordedAt }) => recordedAt <= at);
  const family = familyAt(known);
  const watch = new FamilyWatch(facts[0]?.stream.slice('family-'.length) ?? '', RULES, keyed);
  watch.take({ at, family, facts: known, afresh: true, deeds: false });
  return watch.rows();
};

describe('the rows of validity', () => {
  it('as known at any moment, are those of the facts recorded up to it', async () => {
    const seeds = fc.array(fc.integer({ min: 0 }), { minLength: 30, maxLength: 140 });
    const compared = [0, 0, 0, 0, 0];
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (chosen) => {
        for (const facts of await someStreams(chosen)) {
          const tables = projection
            .rows(facts[0]?.stream ?? '', facts)
            .map((rows, n) => rows.map((row) => named(NAMES[n] ?? [], row)));
          for (const at of new Set(facts.map((fact) => fact.recordedAt)))
            for (const [n, rows] of fresh(facts, at).entries()) {
              // Entries only ever come in addition.
              if (n === 3) continue;
              const expected = rows.map((row) => named(NAMES[n] ?? [], row));
              const found = knownAt(tables[n] ?? [], at);
              expect([n, at, found]).toEqual([n, at, knownAt(expected, at)]);
              compared[n] = (compared[n] ?? 0) + found.length;
            }
          cut += (tables[0] ?? []).filter((row) => row['cut_known'] !== null).length;
        }
      }),
      { numRuns: 40 },
    );
    for (const n of [0, 1, 2, 4]) expect(compared[n]).toBeGreaterThan(100);
    expect(cut).toBeGreaterThan(10);
  });

  it('has an entry for each command sent by hand', async () => {
    for (const facts of await someStreams(Array.from({ length: 60 }, (_, n) => n * 7))) {
      const commands = new Set(facts.map(({ by }) => by.commandId));
      const [, , , entries = []] = projection.rows(facts[0]?.stream ?? '', facts);
      const moments = entries.flatMap((row) => String(row[3]).slice(1, -1).split(','));
      expect(moments).toHaveLength(commands.size);
    }
  });
});
