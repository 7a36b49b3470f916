import {
  answerFigure,
  figureNamed,
  summarise,
  type Figure,
  type FigureAnswer,
  type Summary,
  type SummaryQuestion,
} from '#libs/read-models/figures';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { settled } from '../figures/settled.js';
import { JEJAK, type Jejak } from '../jejak.js';

/** The summary, and the shares that stand beside it, all of one moment of knowledge. */
export interface Summed {
  readonly summary: Summary;
  /** The moment; undefined while the log is empty. */
  readonly knownAt: string | undefined;
  readonly prevalence: FigureAnswer;
  readonly coverage: FigureAnswer;
}

export class SummaryQuery extends Query<Summed> {
  constructor(readonly question: SummaryQuestion) {
    super();
  }
}

const newest = (name: string): Figure => {
  const figure = figureNamed(name);
  if (figure === undefined) throw new Error(`there is no figure ${name}`);
  return figure;
};

const PREVALENCE = newest('prevalence');
const COVERAGE = newest('coverage');

@QueryHandler(SummaryQuery)
export class SummaryHandler implements IQueryHandler<SummaryQuery> {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  async execute({ question }: SummaryQuery): Promise<Summed> {
    const { sql } = this.jejak;
    await settled(this.jejak, question.knownAt);
    const prevalence = await answerFigure(sql, PREVALENCE, question);
    const { knownAt } = prevalence;
    const { from: _from, ...cut } = question;
    const known = knownAt === undefined ? {} : { knownAt };
    const [summary, coverage] = await Promise.all([
      summarise(sql, { ...question, ...known }),
      // Measuring is counted month by month, whatever the period of the rest.
      answerFigure(sql, COVERAGE, { ...cut, ...known }),
    ]);
    return { summary, knownAt, prevalence, coverage };
  }
}
