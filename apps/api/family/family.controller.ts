import { dayOf, toLocal, type Language } from '#libs/domain/kernel';
import { known } from '#libs/domain/family';
import type { Account } from '#libs/identity';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { IdPipe } from '../requests/id.pipe.js';
import { knownAtOf, textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { FamilyCutDto, FamilyDto } from './family.dto.js';
import { familyView } from './family-view.js';
import { readFamily } from './read-family.js';

export class FamilyQuery extends Query<FamilyDto> {
  constructor(
    readonly familyId: string,
    readonly account: Account,
    readonly cut: { readonly asOf?: string; readonly knownAt?: string },
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(FamilyQuery)
export class FamilyHandler implements IQueryHandler<FamilyQuery> {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  async execute({ familyId, account, cut, language }: FamilyQuery): Promise<FamilyDto> {
    const facts = await readFamily(this.jejak, familyId, account);
    const knownAt = knownAtOf(cut.knownAt);
    const asOf = cut.asOf ?? dayOf(toLocal(Date.now()));
    const view = familyView(familyId, known(facts, knownAt), asOf, knownAt, language);
    if (view === undefined) throw new ProblemException('FAMILY_NOT_YET_KNOWN');
    return view;
  }
}

@ApiTags('registry')
@Controller('api/v1/families/:familyId')
export class FamilyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Describe(
    'Satu keluarga',
    'One family',
    'As known at `knownAt` and true on `asOf`, from the family’s facts: always up to date.',
  )
  @ApiParam({ name: 'familyId', format: 'uuid', example: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55' })
  @ApiOkResponse({ type: FamilyDto, headers: { ETag: { schema: { type: 'string' } } } })
  @Problems(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'OUTSIDE_AREA',
    'AGGREGATES_ONLY',
    'NOT_A_BENEFICIARY',
    'FAMILY_NOT_FOUND',
    'FAMILY_NOT_YET_KNOWN',
  )
  async family(
    @Param('familyId', IdPipe) familyId: string,
    @Asked(FamilyCutDto) cut: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FamilyDto> {
    const asOf = textOf(cut['asOf']);
    const knownAt = textOf(cut['knownAt']);
    const view = await this.queries.execute(
      new FamilyQuery(
        familyId,
        account,
        {
          ...(asOf === undefined ? {} : { asOf }),
          ...(knownAt === undefined ? {} : { knownAt }),
        },
        language,
      ),
    );
    void reply.header('etag', `"${view.version}"`);
    return view;
  }
}
