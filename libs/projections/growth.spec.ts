import type { Fact } from '#libs/domain/kernel';
import { drain } from '../read-models/testing/drain.js';
import { History } from '../read-models/testing/history.js';
import { freshReadSide, type ReadSide } from '../read-models/testing/read-side.js';
import {
  compareWithFreshFold,
  ProjectionRunner,
  type Projection,
  type StreamRows,
} from './index.js';

const familyOf = (stream: string): string => stream.slice('family-'.length);

/** A row for each fact, which stays, and one for the family, which every fact changes. */
const rowsOf = (stream: string, facts: readonly Fact[]): StreamRows => [
  facts.map((fact) => [familyOf(stream), fact.id, fact.type]),
  facts.length === 0 ? [] : [[familyOf(stream), facts.length]],
];

const counting: Projection = {
  name: 'counting',
  version: 1,
  streams: 'family-',
  tablesSql: `create table read_next.counted_fact
      (family_id uuid not null, fact_id uuid not null, kind text not null);
    create table read_next.counted_family (family_id uuid not null, facts integer not null)`,
  indexesSql: `alter table read_next.counted_fact add primary key (family_id, fact_id);
    alter table read_next.counted_family add primary key (family_id)`,
  tables: [
    { name: 'counted_fact', columns: { family_id: 'uuid', fact_id: 'uuid', kind: 'text' } },
    { name: 'counted_family', columns: { family_id: 'uuid', facts: 'integer' } },
  ],
  key: familyOf,
  rows: rowsOf,
  growth: (stream, facts, known) => ({
    before: rowsOf(stream, facts.slice(0, known)),
    now: rowsOf(stream, facts),
  }),
};

describe('a projection that tells what differs', () => {
  let side: ReadSide;
  let history: History;
  let runner: ProjectionRunner;

  beforeEach(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'a city', 2);
    await history.attempts(0, 30);
    runner = new ProjectionRunner(side, [counting]);
    await runner.prepare();
  });

  afterEach(() => side.close());

  const follow = async (): Promise<void> => {
    const before = [...history.facts.values()].flat().length;
    await history.attempts(30, 60);
    expect([...history.facts.values()].flat().length).toBeGreaterThan(before + 5);
    await drain(side, runner);
  };

  it('is followed to the rows of a fresh fold', async () => {
    await follow();
    expect((await compareWithFreshFold(side, [counting])).differences).toEqual([]);
  });

  it('has a family written whole whose row that has to go is not there', async () => {
    await side.sql.query('update read.counted_family set facts = 999');
    await side.sql.query(`update read.counted_fact set kind = 'Invented'`);
    await follow();
    expect((await compareWithFreshFold(side, [counting])).differences).toEqual([]);
  });

  it('leaves rows that stay alone, so that a check still finds one that was changed', async () => {
    const [fact] = [...history.facts.values()].flat();
    await side.sql.query(`update read.counted_fact set kind = 'Invented' where fact_id = $1`, [
      fact?.id,
    ]);
    await follow();
    expect((await compareWithFreshFold(side, [counting])).differences).toEqual([
      {
        projection: 'counting',
        table: 'counted_fact',
        key: familyOf(fact?.stream ?? ''),
        live: { kind: 'Invented' },
        fresh: { kind: fact?.type },
      },
    ]);
  });
});
