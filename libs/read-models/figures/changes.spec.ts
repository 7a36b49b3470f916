import fc from 'fast-check';
import { CATEGORIES } from '#libs/domain/family';
import { addDays, type Fact } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import { FIGURES, figuresProjection, type Figure, type FigureQuestion } from './index.js';
import type { ChangePart } from './change-parts.js';
import { changes } from './changes.js';
import { changesPage, isChangeCursor, type ChangeLine } from './changes-page.js';

const AREAS = ['19.71', '19.71.01', '19.71.01.1004'];

interface Chosen {
  readonly back: number;
  readonly length: number;
  readonly known: number | undefined;
}

describe('the changes of a figure', () => {
  let side: ReadSide;
  let history: History;
  let facts: readonly Fact[];
  const seen = new Set<ChangePart>();

  beforeAll(async () => {
    side = await freshReadSide();
    history = new History(side.store, 'changes', 12);
    await history.attempts(0, 1_000);
    await drain(side, new ProjectionRunner(side, [figuresProjection]));
    facts = [...history.facts.values()].flat();
  });

  afterAll(() => side.close());

  const moments = fc.record({
    back: fc.integer({ min: -60, max: 900 }),
    length: fc.nat(500),
    known: fc.option(fc.nat(), { nil: undefined }),
  });

  const questionOf = ({ back, length, known }: Chosen, area: string): FigureQuestion => {
    const asOf = addDays(history.today, -back);
    const knownAt = known === undefined ? undefined : facts[known % facts.length]?.recordedAt;
    return {
      area,
      from: addDays(asOf, -length),
      asOf,
      ...(knownAt !== undefined && { knownAt }),
    };
  };

  const everyLine = async (
    figure: Figure,
    from: FigureQuestion,
    to: FigureQuestion,
    part: ChangePart,
  ): Promise<readonly ChangeLine[]> => {
    const lines: ChangeLine[] = [];
    let cursor: string | undefined;
    do {
      const asked = cursor === undefined ? { limit: 3 } : { limit: 3, cursor };
      const page = await changesPage(side.sql, figure, from, to, part, asked);
      if (page.next !== undefined) expect(isChangeCursor(page.next)).toBe(true);
      lines.push(...page.lines);
      cursor = page.next;
    } while (cursor !== undefined);
    return lines;
  };

  const sum = (items: readonly { readonly value: number }[]): number =>
    items.reduce((total, { value }) => total + value, 0);

  it.each(FIGURES.map((figure) => [figure.name, figure] as const))(
    'of %s add up to the difference between any two days and moments, and open into their lines',
    async (_name, figure) => {
      let differences = 0;
      const check = async (first: Chosen, last: Chosen, area: string, n: number): Promise<void> => {
        const category = CATEGORIES[n];
        const some = category === undefined ? {} : { category };
        const from = { ...questionOf(first, area), ...some };
        const to = { ...questionOf(last, area), ...some };
        const { difference, parts, ...ends } = await changes(side.sql, figure, from, to);
        expect(difference).toBe(ends.to.value - ends.from.value);
        expect(sum(parts)).toBe(difference);
        const lines = parts.reduce((total, part) => total + part.lines, 0);
        expect(lines).toBe(ends.to.lines - ends.from.lines);
        for (const { part, value, ...of } of parts) {
          seen.add(part);
          const opened = await everyLine(figure, from, to, part);
          expect(sum(opened)).toBe(value);
          expect(opened.reduce((total, line) => total + line.lines, 0)).toBe(of.lines);
          expect(opened.filter((line) => line.facts.length === 0)).toEqual([]);
          expect(opened.filter((line) => line.value === 0 && line.lines === 0)).toEqual([]);
          differences += opened.length;
        }
      };
      const now = { back: 0, length: 4_000, known: undefined };
      await check({ back: 600, length: 4_000, known: undefined }, now, '19.71', -1);
      // From before the first fact: however rare a deed is, it makes a difference here.
      await check({ back: 4_000, length: 10, known: undefined }, now, '19.71', -1);
      await check({ ...now, known: Math.floor(facts.length / 2) }, now, '19.71', -1);
      await fc.assert(
        fc.asyncProperty(
          moments,
          moments,
          fc.constantFrom(...AREAS),
          fc.integer({ min: -6, max: 4 }),
          check,
        ),
        { numRuns: 25 },
      );
      expect(differences).toBeGreaterThan(0);
    },
  );

  it('have met most reasons by now', () => {
    expect(seen.size).toBeGreaterThan(15);
  });
});
