import { within } from '#libs/domain/area';
import { dayOf, toLocal, type Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { summarise, type Summary, type SummaryQuestion } from '#libs/read-models/figures';
import { Controller, Get, Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { knownAtOf, textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { SummaryAskedDto, SummaryDto } from './summary.dto.js';

export class SummaryQuery extends Query<Summary> {
  constructor(
    readonly account: Account,
    readonly question: SummaryQuestion,
  ) {
    super();
  }
}

@QueryHandler(SummaryQuery)
export class SummaryHandler implements IQueryHandler<SummaryQuery> {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  execute({ account, question }: SummaryQuery): Promise<Summary> {
    if (!within(question.area, account.area)) throw new ProblemException('OUTSIDE_AREA');
    if (question.from !== undefined && question.from > question.asOf)
      throw new ProblemException('INVALID_INPUT', {
        errors: [{ path: 'from', code: 'AFTER_AS_OF' }],
      });
    return summarise(this.jejak.sql, question);
  }
}

const questionOf = (
  asked: Readonly<Record<string, unknown>>,
  account: Account,
): SummaryQuestion => {
  const from = textOf(asked['from']);
  const knownAt = knownAtOf(asked['knownAt']);
  return {
    area: textOf(asked['area']) ?? account.area,
    asOf: textOf(asked['asOf']) ?? dayOf(toLocal(Date.now())),
    ...(from === undefined ? {} : { from }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
};

const shown = ({ definitions, ...summary }: Summary, language: Language): SummaryDto => ({
  ...(summary as Omit<SummaryDto, 'definitions'>),
  definitions: definitions.map(({ name, title, text }) => ({
    name,
    title: title[language],
    text: text[language],
  })),
});

@ApiTags('figures')
@Controller('api/v1/summary')
export class SummaryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsBehind()
  @Describe(
    'Angka kota: didampingi dan berisiko',
    'The city’s figures: accompanied and at risk',
    'By category and area, for a period ending on `asOf`, as known at `knownAt`. What each figure counts is said in `definitions`.',
  )
  @ApiOkResponse({ type: SummaryDto })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA')
  async summary(
    @Asked(SummaryAskedDto) asked: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<SummaryDto> {
    const query = new SummaryQuery(account, questionOf(asked, account));
    return shown(await this.queries.execute(query), language);
  }
}
