import { known } from '#libs/domain/family';
import type { Language } from '#libs/domain/kernel';
import { accountNames, type Account } from '#libs/identity';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { readFamily } from '../family/read-family.js';
import { Lang } from '../http/lang.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { dtoOf } from '../requests/fields-dto.js';
import { IdPipe } from '../requests/id.pipe.js';
import { knownAtField, knownAtOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { historyView } from './history-view.js';
import { HistoryDto } from './history.dto.js';

const HistoryCutDto = dtoOf('HistoryCut', { knownAt: knownAtField });

export class HistoryQuery extends Query<HistoryDto> {
  constructor(
    readonly familyId: string,
    readonly account: Account,
    readonly knownAt: unknown,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(HistoryQuery)
export class HistoryHandler implements IQueryHandler<HistoryQuery> {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  async execute(query: HistoryQuery): Promise<HistoryDto> {
    const { familyId, account, language } = query;
    const knownAt = knownAtOf(query.knownAt);
    const facts = known(await readFamily(this.jejak, familyId, account), knownAt);
    const actors = facts.map((fact) => fact.by.actor);
    return {
      familyId,
      version: facts.length,
      ...(knownAt === undefined ? {} : { knownAt }),
      facts: historyView(facts, await accountNames(this.jejak.sql, actors), language),
    };
  }
}

@ApiTags('registry')
@Controller('api/v1/families/:familyId/history')
export class HistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describe(
    'Jejak satu keluarga',
    'The history of one family',
    'Every fact in a sentence, with its three clocks, its author, and what corrected it.',
  )
  @ApiParam({ name: 'familyId', format: 'uuid', example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55' })
  @ApiOkResponse({ type: HistoryDto })
  @Problems(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'OUTSIDE_AREA',
    'AGGREGATES_ONLY',
    'NOT_A_BENEFICIARY',
    'FAMILY_NOT_FOUND',
  )
  history(
    @Param('familyId', IdPipe) familyId: string,
    @Asked(HistoryCutDto) cut: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<HistoryDto> {
    return this.queries.execute(new HistoryQuery(familyId, account, cut['knownAt'], language));
  }
}
