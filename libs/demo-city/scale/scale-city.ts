import { sqlNikDirectory, type NikClaim } from '#libs/commands';
import { familyFacts } from '#libs/domain/family';
import { addDays, toLocal, type Day } from '#libs/domain/kernel';
import type { BulkFact } from '#libs/event-store';
import { Composer } from '#libs/event-store/bulk';
import type { EntrySink } from '#libs/event-store/copy';
import { createWorkers } from '../seed/accounts.js';
import { finishPlan, makePlan } from '../seed/plan.js';
import { DEFAULT_SEED, keepReport, LogIsReal, type SeedTarget } from '../seed/seed.js';
import { Copies } from './copies.js';
import { tellOnPaper } from './tell-on-paper.js';

export interface ScaleTarget extends SeedTarget {
  /** Takes whole entries over, as the owner of the log. */
  readonly sink: EntrySink;
}

export interface ScaleOptions {
  /** How many cities' worth of families: the city itself and copies of it. */
  readonly scale: number;
  readonly until?: Day;
  readonly seed?: string;
  /** Entries that go to the log at once; 1,000 by default. */
  readonly batch?: number;
  readonly onProgress?: (step: 'tell' | 'write', done: number, total: number) => void;
}

export interface Scaled {
  /** Facts written in this run. */
  readonly facts: number;
  readonly families: number;
  readonly until: Day;
}

const BATCH = 1_000;

const claimsOf = (facts: readonly BulkFact[], hash: (nik: string) => string): NikClaim[] =>
  facts.flatMap(({ stream, fact: { data } }) => {
    const changes = data['sealedChanges'] as Readonly<Record<string, unknown>> | undefined;
    const nik = data['nik'] ?? changes?.['nik'];
    const personId = data['personId'] ?? data['subjectId'];
    return typeof nik === 'string' && typeof personId === 'string'
      ? [{ hash: hash(nik), personId, familyId: stream.slice('family-'.length) }]
      : [];
  });

/** Facts of the city, each followed by its like in every copy, so that moments never go back. */
function* interleaved(target: Copies, facts: Parameters<Copies['of']>[0][], scale: number) {
  for (const fact of facts) for (let copy = 0; copy < scale; copy++) yield target.of(fact, copy);
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Fills an empty log with the demonstration city and copies of it, as large as one likes: decided
 * once, on paper, and written through the log's bulk way in, sealed and chained like any other fact.
 * A run that was killed is taken up where it stopped. For measurements; nobody lives here.
 *
 * @throws LogIsReal, OtherCity
 */
export const scaleCity = async (target: ScaleTarget, options: ScaleOptions): Promise<Scaled> => {
  const { scale, onProgress = () => undefined } = options;
  const { facts: store, sql, keyed, vault, sink } = target;
  if (!(await target.markDemonstration())) throw new LogIsReal('the log holds real facts');
  const told = options.seed ?? DEFAULT_SEED;
  const yesterday = addDays(toLocal(Date.now()).slice(0, 10), -1);
  const plan = await makePlan(sql, `${told} x ${scale}`, options.until, yesterday);
  await createWorkers(sql);
  const { until } = plan;
  if (plan.finished) return { facts: 0, families: 0, until };
  const paper = await tellOnPaper(told, until, keyed, (done, all) => onProgress('tell', done, all));
  const composer = new Composer({ vault, keyed, definitions: familyFacts });
  let written = 0;
  for await (const entries of store.log.readAll(undefined, { batch: 5_000 }))
    for (const entry of entries) {
      composer.resume(entry);
      written += 1;
    }
  const before = written;
  const total = paper.length * scale;
  const directory = sqlNikDirectory(sql);
  const everything = interleaved(new Copies(paper), [...paper], scale);
  for (let skipped = 0; skipped < before; skipped++) everything.next();
  for (const batch of batches(everything, options.batch ?? BATCH)) {
    const claims = claimsOf(batch, (nik) => keyed.hash('nik', nik));
    if (claims.length > 0) await directory.claim(claims);
    await sink.put(await composer.compose(batch));
    written += batch.length;
    onProgress('write', written, total);
  }
  await skipReactions(target);
  await keepReport(store, until);
  await finishPlan(sql, until);
  const families = new Set(paper.map(({ stream }) => stream)).size * scale;
  return { facts: written - before, families, until };
};

/** What follows in other families was written along: nobody needs to look for it. */
const skipReactions = async ({ facts, sql }: ScaleTarget): Promise<void> => {
  const head = await facts.log.head();
  if (head === undefined) return;
  await sql.query(
    `insert into commands.reaction_checkpoint (position) values ($1)
     on conflict (one) do update set position = excluded.position`,
    [head],
  );
};
