import { areaName, within } from '#libs/domain/area';
import { dayOf, toLocal, type Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { authoriseListing } from '#libs/identity/roles';
import {
  ruleNamed,
  validityOverview,
  validityTrend,
  type ValidityAsked,
  type ValidityRule,
} from '#libs/read-models/validity';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { pastKnownAt } from '../figures/figure-asked.js';
import { settled } from '../figures/settled.js';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { found } from './found.js';
import { ruleView } from './validity-view.js';
import {
  FoundDto,
  MonthCountDto,
  ValidityAskedDto,
  ValidityDto,
  ValidityFoundDto,
  ValidityTrendDto,
} from './validity.dto.js';

type Query = Readonly<Record<string, unknown>>;

const PROBLEMS = ['INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA'];

const askedOf = (query: Query, account: Account): ValidityAsked => {
  const area = textOf(query['area']) ?? account.area;
  if (!within(area, account.area)) throw new ProblemException('OUTSIDE_AREA');
  const now = Date.now();
  const knownAt = pastKnownAt(query['knownAt'], now);
  return {
    area,
    asOf: textOf(query['asOf']) ?? dayOf(toLocal(now)),
    ...(knownAt !== undefined && { knownAt }),
  };
};

const ruleOf = (id: string): ValidityRule => {
  const rule = ruleNamed(id);
  if (rule === undefined) throw new ProblemException('VALIDITY_RULE_NOT_FOUND');
  return rule;
};

@ApiTags('validity')
@Controller('api/v1/validity')
export class ValidityController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get()
  @ReadsBehind()
  @Describe(
    'Keabsahan data: semua aturan',
    'Validity of the data: every rule',
    'How much each rule finds on `asOf`, as known at `knownAt` (or now), since when, and who can put it right.',
  )
  @ApiOkResponse({ type: ValidityDto })
  @Problems(...PROBLEMS)
  async validity(
    @Asked(ValidityAskedDto) query: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<ValidityDto> {
    const asked = await this.asked(query, account);
    const { rules, position } = await validityOverview(this.jejak.sql, asked);
    return {
      ...asked,
      name: areaName(asked.area),
      ...(position === undefined ? {} : { position }),
      rules: rules.map((rule) => ruleView(rule, language)),
    };
  }

  @Get(':rule')
  @ReadsBehind()
  @Describe(
    'Temuan satu aturan',
    'What one rule finds',
    'By kelurahan, by worker, and person by person, the oldest first. A rule about workers or areas names them; with `group` it lists the persons behind one of them. Roles that see figures only are given no persons.',
  )
  @ApiParam({ name: 'rule', example: 'AN-09' })
  @ApiOkResponse({ type: FoundDto })
  @Problems(...PROBLEMS, 'VALIDITY_RULE_NOT_FOUND')
  async validityFindings(
    @Param('rule') id: string,
    @Asked(ValidityFoundDto) query: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<FoundDto> {
    const rule = ruleOf(id);
    const asked = await this.asked(query, account);
    return found(
      this.jejak,
      rule,
      {
        ...asked,
        limit: Number(query['limit'] ?? 50),
        cursor: textOf(query['cursor']),
        worker: textOf(query['worker']),
        group: textOf(query['group']),
        identified: authoriseListing(account, asked.area) === undefined,
        ownArea: account.area,
      },
      language,
    );
  }

  @Get(':rule/trend')
  @ReadsBehind()
  @Describe(
    'Perkembangan satu aturan per bulan',
    'How one rule went, month by month',
    'At the end of each month, all as known at `knownAt` (or now).',
  )
  @ApiParam({ name: 'rule', example: 'AN-09' })
  @ApiOkResponse({ type: [MonthCountDto] })
  @Problems(...PROBLEMS, 'VALIDITY_RULE_NOT_FOUND')
  async validityMonths(
    @Param('rule') id: string,
    @Asked(ValidityTrendDto) query: Query,
    @CurrentAccount() account: Account,
  ): Promise<readonly MonthCountDto[]> {
    const rule = ruleOf(id);
    const months = Number(query['months'] ?? 12);
    return validityTrend(this.jejak.sql, rule, await this.asked(query, account), months);
  }

  /** What was asked, once everything that was known at its moment is there. */
  private async asked(query: Query, account: Account): Promise<ValidityAsked> {
    const asked = askedOf(query, account);
    await settled(this.jejak, asked.knownAt);
    return asked;
  }
}
