import { dayOf, toLocal, type Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import type { SummaryQuestion } from '#libs/read-models/figures';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { checkArea, checkPeriod, pastKnownAt } from '../figures/figure-asked.js';
import { Lang } from '../http/lang.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { SummaryAskedDto, SummaryDto } from './summary.dto.js';
import { SummaryQuery } from './summary.query.js';
import { summaryView } from './summary-view.js';

const questionOf = (
  asked: Readonly<Record<string, unknown>>,
  account: Account,
): SummaryQuestion => {
  const from = textOf(asked['from']);
  const knownAt = pastKnownAt(asked['knownAt'], Date.now());
  const question = {
    area: textOf(asked['area']) ?? account.area,
    asOf: textOf(asked['asOf']) ?? dayOf(toLocal(Date.now())),
    ...(from === undefined ? {} : { from }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(asked['steps'] === undefined ? {} : { steps: Number(asked['steps']) }),
  };
  checkArea(question.area, account);
  checkPeriod(question);
  return question;
};

@ApiTags('figures')
@Controller('api/v1/summary')
export class SummaryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ReadsBehind()
  @Describe(
    'Angka kota: didampingi, berisiko, prevalensi dan cakupan',
    'The city’s figures: accompanied, at risk, prevalence and coverage',
    'By category and area, for a period ending on `asOf`, as known at `knownAt`. Every number comes with the receipt that opens it. What each figure counts is said in `definitions`.',
  )
  @ApiOkResponse({ type: SummaryDto })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA')
  async summary(
    @Asked(SummaryAskedDto) asked: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<SummaryDto> {
    const question = questionOf(asked, account);
    const summed = await this.queries.execute(new SummaryQuery(question));
    return summaryView(summed, question, language);
  }
}
