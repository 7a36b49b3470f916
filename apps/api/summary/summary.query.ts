import { summarise, type Summary, type SummaryQuestion } from '#libs/read-models/figures';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { datedQuestion } from '../figures/settled.js';
import { JEJAK, type Jejak } from '../jejak.js';

export class SummaryQuery extends Query<Summary> {
  constructor(readonly question: SummaryQuestion) {
    super();
  }
}

@QueryHandler(SummaryQuery)
export class SummaryHandler implements IQueryHandler<SummaryQuery> {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  /** Always of a moment of knowledge, so that each of its numbers has a receipt. */
  async execute({ question }: SummaryQuery): Promise<Summary> {
    return summarise(this.jejak.sql, await datedQuestion(this.jejak, question));
  }
}
