import { COMMAND_DEPS, type CommandDeps } from '#libs/commands';
import { known } from '#libs/domain/family';
import { dayOf, toLocal, type Language } from '#libs/domain/kernel';
import { RULES_V1 } from '#libs/domain/risk';
import { accountNames, type Account } from '#libs/identity';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { readFamily } from '../family/read-family.js';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { IdPipe } from '../requests/id.pipe.js';
import { knownAtOf, textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { RiskCutDto, RiskDto } from './risk.dto.js';
import { riskView } from './risk-view.js';

const ID = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

@ApiTags('registry')
@Controller('api/v1/families/:familyId/persons/:personId/risk')
export class RiskController {
  constructor(
    @Inject(JEJAK) private readonly jejak: Jejak,
    @Inject(COMMAND_DEPS) private readonly deps: CommandDeps,
  ) {}

  @Get()
  @Describe(
    'Mengapa seseorang berisiko',
    'Why a person is at risk',
    'From facts alone: the factors and reasons as they were recorded, the measurements behind them, the rules, who judged and when, and what would have to change. Being at risk, being stunted and KRS are three things and are never added.',
  )
  @ApiParam({ name: 'familyId', format: 'uuid', example: ID })
  @ApiParam({ name: 'personId', format: 'uuid', example: ID })
  @ApiOkResponse({ type: RiskDto })
  @Problems(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'OUTSIDE_AREA',
    'AGGREGATES_ONLY',
    'NOT_A_BENEFICIARY',
    'FAMILY_NOT_FOUND',
    'PERSON_NOT_YET_KNOWN',
  )
  async risk(
    @Param('familyId', IdPipe) familyId: string,
    @Param('personId', IdPipe) personId: string,
    @Asked(RiskCutDto) cut: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<RiskDto> {
    const knownAt = knownAtOf(cut['knownAt']);
    const asOf = textOf(cut['asOf']) ?? dayOf(toLocal(Date.now()));
    const facts = known(await readFamily(this.jejak, familyId, account), knownAt);
    const rules = await this.deps.rules?.();
    const names = await accountNames(
      this.jejak.sql,
      facts.map((fact) => fact.by.actor),
    );
    const view = riskView(facts, {
      familyId,
      personId,
      asOf,
      rules: rules?.on(asOf) ?? RULES_V1,
      names,
      language,
    });
    if (view === undefined) throw new ProblemException('PERSON_NOT_YET_KNOWN');
    return knownAt === undefined ? view : Object.assign(view, { knownAt });
  }
}
