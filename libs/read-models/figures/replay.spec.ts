import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import {
  categoryStretches,
  familyAt,
  familyFacts,
  heightsOf,
  spansOf,
  stuntingChanges,
  withStunting,
} from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import { createFactStore, type FactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import type { CopyRow } from '#libs/projections';
import { History } from '../testing/history.js';
import { idOf, tell, type Telling } from '../testing/told.js';
import { householdRows } from './household-rows.js';
import { presenceRows } from './presence-rows.js';
import { figuresProjection } from './projection.js';
import { referralRows } from './referral-rows.js';
import { assessmentRows, deedRows, spanRows } from './rows.js';
import { supportRows } from './support-rows.js';

const newStore = (step: number): FactStore => {
  let now = Date.parse('2024-01-10T03:00:00.000Z');
  return createFactStore({
    log: createMemoryLog({ now: () => (now += step) }),
    vault: createMemoryVault(),
    keyed: createKeyedHash(createSecretKey(Buffer.alloc(32, 7))),
    definitions: familyFacts,
  });
};

const someStreams = async (seeds: readonly number[]): Promise<Iterable<readonly Fact[]>> => {
  // Some commands share a moment: nobody can ask for the time between them.
  const history = new History(newStore(seeds.length % 2), 'replay', 2);
  for (const [n, seed] of seeds.entries()) await history.attempt({ family: n, seed });
  return history.facts.values();
};

/** Deeds also name the next one, which is a matter of all of them and not of a moment. */
const LINKS = 7;

const withoutLinks = (rows: readonly CopyRow[]): CopyRow[] =>
  rows.map((row) => row.slice(0, -LINKS));

/** Rows known at a moment, without the two columns that say since and until when. */
const knownAt = (rows: readonly CopyRow[], at: string): string[] =>
  rows
    .filter((row) => {
      const [from, to] = row.slice(-2) as [string, string | null];
      return from <= at && (to === null || at < to);
    })
    .map((row) => row.slice(0, -2).join(' '))
    .sort();

/** The rows of each table from one fold of the facts recorded up to a moment. */
const freshRows = (facts: readonly Fact[], at: string): string[][] => {
  const family = familyAt(facts, { knownAt: at });
  const familyId = facts[0]?.stream.slice('family-'.length) ?? '';
  const everyone = [...family.persons.values()].map((person) => {
    const lives = categoryStretches(person);
    return { family, familyId, person, lives };
  });
  return [
    everyone.flatMap((of) => deedRows(of)),
    everyone.flatMap(assessmentRows),
    everyone.flatMap(({ person, lives }) => {
      const changes = stuntingChanges(heightsOf(person));
      const spans = withStunting(spansOf(family, person, lives), changes);
      return spanRows(familyId, person.id, spans);
    }),
    everyone.flatMap(({ person }) => presenceRows(family, familyId, person)),
    householdRows(family, familyId),
    everyone.flatMap(referralRows),
    everyone.flatMap((of) => supportRows(of)),
  ].map((rows) => rows.map((row) => row.join(' ')).sort());
};

/** Compares the rows of a stream with fresh ones at each moment; answers how many deeds it met. */
const compareAtEachMoment = (facts: readonly Fact[]): number => {
  let met = 0;
  const [deeds = [], ...others] = figuresProjection.rows(facts[0]?.stream ?? '', facts);
  const tables = [withoutLinks(deeds), ...others.slice(0, 6)];
  for (const at of new Set(facts.map((fact) => fact.recordedAt))) {
    expect(tables.map((rows) => knownAt(rows, at))).toEqual(freshRows(facts, at));
    met += knownAt(tables[0] ?? [], at).length;
  }
  return met;
};

describe('the rows of the figures', () => {
  it('as known at any moment, are those of the facts recorded up to it', async () => {
    const seeds = fc.array(fc.integer({ min: 0 }), { minLength: 30, maxLength: 120 });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (chosen) => {
        for (const facts of await someStreams(chosen)) compared += compareAtEachMoment(facts);
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('take back what the growth card said of a weighing once there is another of that day', async () => {
    const child = idOf('weighed twice');
    const person = { name: 'Budi', nikStatus: 'ABSENT', sex: 'L', role: 'ANAK' };
    const weighed = (weightKg: number, on: string): Telling => [
      'MeasurementRecorded',
      { personId: child, weightKg },
      on,
    ];
    const story: readonly Telling[] = [
      [
        'FamilyRegistered',
        { kelurahan: '19.71.04.1006', residency: 'KTP_PANGKALPINANG' },
        '2025-01-06',
      ],
      ['PersonAdded', { ...person, personId: child, birthDate: '2024-03-09' }, '2025-01-06'],
      weighed(9.2, '2025-02-10'),
      weighed(9.5, '2025-03-10'),
      weighed(9.1, '2025-03-10'),
      weighed(9, '2025-04-10'),
    ];
    const store = newStore(1);
    let facts: readonly Fact[] = [];
    for (const telling of story) facts = await tell(store, idOf('a scale'), [telling]);
    expect(compareAtEachMoment(facts)).toBe(1 + 2 + 3 + 4);
    const [deeds = []] = figuresProjection.rows(facts[0]?.stream ?? '', facts);
    const known = knownAt(withoutLinks(deeds), facts.at(-1)?.recordedAt ?? '');
    // B in February, T for the last weighing of March, and T again in April.
    expect(known.filter((row) => / (?:B|N|T|2T) /.test(row))).toHaveLength(3);
    expect(known.filter((row) => row.includes(' 2T '))).toHaveLength(1);
  });
});
