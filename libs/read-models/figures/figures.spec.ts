import fc from 'fast-check';
import { KELURAHAN } from '#libs/domain/area';
import { CATEGORIES, settle } from '#libs/domain/family';
import { addDays, type Fact } from '#libs/domain/kernel';
import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { History } from '../testing/history.js';
import { naiveFigure, type Counted } from '../testing/naive-figures.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import {
  ALL_FIGURES,
  answerFigure,
  figureNamed,
  FIGURES,
  figuresProjection,
  openReceiptId,
  partsOf,
  receiptPage,
  type Figure,
  type FigureQuestion,
  type ReceiptLine,
} from './index.js';

const CITY = '19.71';

describe('the figures', () => {
  let side: ReadSide;
  let runner: ProjectionRunner;
  let history: History;

  beforeAll(async () => {
    side = await freshReadSide();
    runner = new ProjectionRunner(side, [figuresProjection]);
    history = new History(side.store, 'figures', 12);
    await live(900);
  });

  afterAll(() => side.close());

  let seed = 0;
  const live = async (attempts: number): Promise<void> => {
    for (const end = seed + attempts; seed < end; seed += 1)
      await history.attempt({ family: seed, seed });
    await drain(side, runner);
  };

  const facts = (): readonly Fact[] => [...history.facts.values()].flat();

  const everyLine = async (
    figure: Figure,
    question: FigureQuestion,
    limit: number,
  ): Promise<readonly ReceiptLine[]> => {
    const lines: ReceiptLine[] = [];
    let cursor: string | undefined;
    do {
      const asked = cursor === undefined ? { limit } : { limit, cursor };
      const page = await receiptPage(side.sql, figure, question, asked);
      lines.push(...page.lines);
      cursor = page.next;
    } while (cursor !== undefined);
    return lines;
  };

  const total = (items: readonly { readonly quantity: number }[]): number =>
    items.reduce((sum, { quantity }) => sum + quantity, 0);

  /** Days before and after the end of the history, known now or at the time of some fact. */
  const questions = fc.record({
    back: fc.integer({ min: -40, max: 420 }),
    length: fc.nat(400),
    known: fc.option(fc.nat(), { nil: undefined }),
  });

  interface Chosen {
    readonly back: number;
    readonly length: number;
    readonly known: number | undefined;
  }

  const questionOf = ({ back, length, known }: Chosen): FigureQuestion & { from: string } => {
    const asOf = addDays(history.today, -back);
    const all = facts();
    const knownAt = known === undefined ? undefined : all[known % all.length]?.recordedAt;
    return {
      area: CITY,
      from: addDays(asOf, -length),
      asOf,
      ...(knownAt !== undefined && { knownAt }),
    };
  };

  it.each(FIGURES.map((figure) => [figure.name, figure] as const))(
    '%s is on any day, as known at any moment, what the facts say one by one',
    async (name, figure) => {
      let counted = 0;
      const check = async (chosen: Chosen): Promise<void> => {
        const question = questionOf(chosen);
        const naive = naiveFigure(name, history.facts.values(), {
          ...question,
          knownAt: question.knownAt,
        });
        const answer = await answerFigure(side.sql, figure, question);
        expect(answer.value).toBe(total(naive));
        expect(answer.lines).toBe(naive.length);
        for (const { area, value } of answer.areas)
          expect(value).toBe(total(naive.filter((c) => c.kelurahan.startsWith(area))));
        const overlapping = /^(visits|krs|supported-families)\//.test(figure.name);
        for (const { category, value } of answer.categories)
          if (!overlapping)
            expect(value).toBe(total(naive.filter((c: Counted) => c.category === category)));
        counted += answer.value;
      };
      // Everything there is comes first, so that no figure is held to nothing but zeros.
      await check({ back: 0, length: 4_000, known: undefined });
      await check({ back: 200, length: 4_000, known: undefined });
      await fc.assert(fc.asyncProperty(questions, check), { numRuns: 25 });
      expect(counted).toBeGreaterThan(0);
    },
  );

  it.each(FIGURES.map((figure) => [figure.name, figure] as const))(
    '%s opens, page by page, into lines that add up to it and into facts in force',
    async (_name, figure) => {
      const check = async (chosen: Chosen, area: string, n: number): Promise<void> => {
        const category = CATEGORIES[n];
        const question = {
          ...questionOf(chosen),
          area,
          ...(category !== undefined && { category }),
        };
        const answer = await answerFigure(side.sql, figure, question);
        const lines = await everyLine(figure, question, 3);
        expect(total(lines)).toBe(answer.value);
        expect(lines).toHaveLength(answer.lines);
        expect(lines).toEqual(await everyLine(figure, question, 500));
        for (const line of lines) {
          const stream = history.facts.get(`family-${line.familyId}`) ?? [];
          const { knownAt = '9' } = question;
          const known = stream.filter((fact) => fact.recordedAt <= knownAt);
          const { voided } = settle(known);
          const ids = new Set(known.map((fact) => fact.id).filter((id) => !voided.has(id)));
          expect(line.facts.filter((id) => !ids.has(id))).toEqual([]);
          expect(line.facts.length).toBeGreaterThan(0);
          if (figure.counts !== 'FAMILY') expect(line.persons.length).toBeGreaterThan(0);
          expect(line.kelurahan.startsWith(area)).toBe(true);
          if (category !== undefined) expect(line.categories).toContain(category);
        }
      };
      const areas = [CITY, '19.71.01', ...KELURAHAN.map(({ code }) => code)];
      await check({ back: 0, length: 4_000, known: undefined }, CITY, -1);
      await fc.assert(
        fc.asyncProperty(
          questions,
          fc.constantFrom(...areas.slice(0, 6)),
          fc.integer({ min: -2, max: 4 }),
          check,
        ),
        { numRuns: 20 },
      );
    },
  );

  it('are divided into parts that add up to them, on any day, as known at any moment', async () => {
    const divided = FIGURES.filter((figure) => partsOf(figure).length > 0);
    const shares = FIGURES.filter(({ partOf }) => partOf !== undefined);
    const divisions = Map.groupBy(
      [...shares, ...divided.flatMap(partsOf)],
      ({ partOf }) => `${partOf?.figure} ${partOf?.by}`,
    );
    expect([...divisions.keys()]).toEqual(['weighed/1 KMS', 'support/1 KIND', 'support/1 FUNDING']);
    let counted = 0;
    const check = async (chosen: Chosen): Promise<void> => {
      const question = questionOf(chosen);
      for (const [division, parts] of divisions) {
        const whole = figureNamed(division.split(' ')[0] ?? '');
        if (whole === undefined) throw new Error(division);
        const { value, areas } = await answerFigure(side.sql, whole, question);
        const answers = await Promise.all(parts.map((p) => answerFigure(side.sql, p, question)));
        expect(answers.reduce((sum, part) => sum + part.value, 0)).toBe(value);
        for (const [n, area] of areas.entries())
          expect(answers.reduce((sum, part) => sum + (part.areas[n]?.value ?? 0), 0)).toBe(
            area.value,
          );
        for (const { share } of answers) expect(share?.denominator ?? value).toBe(value);
        for (const [n, part] of parts.entries())
          if (part.partOf?.by !== 'KMS')
            expect(answers[n]?.value).toBe(
              total(
                naiveFigure(part.name, history.facts.values(), {
                  ...question,
                  knownAt: question.knownAt,
                }),
              ),
            );
        counted += value;
      }
    };
    await check({ back: 0, length: 4_000, known: undefined });
    await fc.assert(fc.asyncProperty(questions, check), { numRuns: 5 });
    expect(counted).toBeGreaterThan(0);
  });

  it('gives the same receipt later, after more facts and a rebuild', async () => {
    const question = { area: CITY, from: '2024-01-01', asOf: history.today };
    const before = await Promise.all(
      FIGURES.map(async (figure) => {
        const { receipt = '', value } = await answerFigure(side.sql, figure, question);
        return { figure, receipt, value, lines: await everyLine(figure, question, 100) };
      }),
    );
    await live(200);
    await runner.rebuild();
    let changed = 0;
    for (const { figure, receipt, value, lines } of before) {
      const opened = openReceiptId(receipt);
      expect(opened?.figure).toBe(figure);
      if (opened === undefined) continue;
      expect(await everyLine(figure, opened.question, 100)).toEqual(lines);
      expect((await answerFigure(side.sql, figure, opened.question)).value).toBe(value);
      const now = await answerFigure(side.sql, figure, question);
      expect(now.receipt).not.toBe(receipt);
      if (now.value !== value) changed += 1;
    }
    // Late entries, corrections and voids have changed what is known of the period.
    expect(changed).toBeGreaterThan(0);
  });

  it('names every figure once, in both languages, and takes no text for a receipt', () => {
    expect(new Set(ALL_FIGURES.map(({ name }) => name)).size).toBe(ALL_FIGURES.length);
    for (const { name, title, text, unit } of ALL_FIGURES) {
      expect(name).toMatch(/^[a-z][a-z\d-]+\/[1-9]\d*$/);
      for (const words of [title, text, unit])
        expect(words.id.length * words.en.length).toBeGreaterThan(0);
    }
    expect(figureNamed('accompanied')?.name).toBe('accompanied/1');
    expect(figureNamed('accompanied/1')?.name).toBe('accompanied/1');
    expect(figureNamed('accompanied/9')).toBeUndefined();
    expect(openReceiptId('')).toBeUndefined();
    expect(openReceiptId(Buffer.from('accompanied/1 19.71').toString('base64url'))).toBeUndefined();
  });
});
