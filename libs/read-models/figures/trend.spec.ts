import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import { answerFigure, FIGURES, figuresProjection, monthEnds, trend } from './index.js';

describe('the trend of a figure', () => {
  let side: ReadSide;
  let history: History;

  beforeAll(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'trend', 8);
    await history.attempts(0, 400);
    await drain(side, new ProjectionRunner(side, [figuresProjection]));
  });

  afterAll(() => side.close());

  it('ends each month on its last day, and the last one on the day asked for', () => {
    expect(monthEnds('2025-03-15', 4)).toEqual([
      '2024-12-31',
      '2025-01-31',
      '2025-02-28',
      '2025-03-15',
    ]);
    expect(monthEnds('2024-03-31', 2)).toEqual(['2024-02-29', '2024-03-31']);
  });

  it.each(FIGURES.map((figure) => [figure.name, figure] as const))(
    'of %s says at the end of each month what the figure says of that day',
    async (_name, figure) => {
      const facts = [...history.facts.values()].flat();
      const knownAt = facts[Math.floor(facts.length / 2)]?.recordedAt ?? '';
      for (const some of [{}, { knownAt }, { area: '19.71.01' }, { category: 'BADUTA' as const }]) {
        const question = { area: '19.71', asOf: history.today, ...some };
        const points = await trend(side.sql, figure, question, 14);
        expect(points).toHaveLength(14);
        for (const { month, asOf, value, share } of points) {
          const answer = await answerFigure(side.sql, figure, { ...question, asOf });
          expect({ month, value, share }).toEqual({
            month: asOf.slice(0, 7),
            value: answer.value,
            share: answer.share,
          });
        }
      }
    },
  );
});
