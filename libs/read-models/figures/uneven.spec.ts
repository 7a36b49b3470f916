import { setTimeout as sleep } from 'node:timers/promises';
import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import { answerFigure, FIGURES, figuresProjection, knownUpTo, summarise } from './index.js';

const SOMEBODY = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';
const PATIENCE_MS = 30_000;

describe('figures while one of two workers is behind', () => {
  let side: ReadSide;
  let history: History;
  let runner: ProjectionRunner;

  beforeEach(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'two workers', 30);
    await history.attempts(0, 250);
    runner = new ProjectionRunner(side, [figuresProjection]);
    await runner.prepare();
  });

  afterEach(() => side.close());

  /** Half of the slices are somebody's who lives and does nothing. */
  const holdHalf = async (): Promise<void> => {
    await side.sql.query(`insert into read.worker (id, seen_at) values ($1, 'infinity')`, [
      SOMEBODY,
    ]);
    await side.sql.query(`update read.lease set worker = $1, until = 'infinity' where slice >= 8`, [
      SOMEBODY,
    ]);
  };

  const release = async (): Promise<void> => {
    await side.sql.query('delete from read.worker where id = $1', [SOMEBODY]);
    await side.sql.query('update read.lease set worker = null, until = now() where slice >= 8');
  };

  const followHalf = async (): Promise<void> => {
    const stop = new AbortController();
    const running = runner.run(stop.signal);
    const half = async (): Promise<boolean> => {
      const rows = await side.sql.query(
        'select from read.slice where slice < 8 and position = $1',
        [await side.store.log.head()],
      );
      return rows.length === 8;
    };
    for (const until = Date.now() + PATIENCE_MS; !(await half()) && Date.now() < until;)
      await sleep(20);
    stop.abort();
    await running;
  };

  it('say what all of them have taken in, and the receipt opens the same when they are even', async () => {
    const question = { area: '19.71', from: '2024-01-01', asOf: '2026-12-31' };
    const ask = () =>
      Promise.all(FIGURES.map((figure) => answerFigure(side.sql, figure, question)));
    const before = await ask();
    const [summary, known] = [await summarise(side.sql, question), await knownUpTo(side.sql)];
    expect(before.some(({ value }) => value > 0)).toBe(true);

    await holdHalf();
    await history.attempts(250, 400);
    await followHalf();
    const [{ even } = { even: true }] = await side.sql.query<{ even: boolean }>(
      'select even from read.checkpoint',
    );
    expect(even).toBe(false);
    const between = await ask();
    const values = (answers: typeof before) =>
      answers.map(({ value, lines, position, knownAt }) => ({ value, lines, position, knownAt }));
    // Half of the families are further on: not one figure shows it.
    expect(values(between)).toEqual(values(before));
    expect(await summarise(side.sql, question)).toEqual(summary);
    expect(await knownUpTo(side.sql)).toBe(known);

    await release();
    await drain(side, runner);
    const later = await Promise.all(
      FIGURES.map((figure, n) =>
        answerFigure(side.sql, figure, { ...question, knownAt: between[n]?.knownAt ?? '' }),
      ),
    );
    const counts = (answers: typeof before) =>
      answers.map(({ value, lines, receipt }) => ({ value, lines, receipt }));
    expect(counts(later)).toEqual(counts(between));
    expect(values(await ask())).not.toEqual(values(before));
  });
});
