import { accesses, type AccessQuestion } from '#libs/audit';
import { accountNames, type Account } from '#libs/identity';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { NeedsDuty } from '../sessions/needs-duty.js';
import { AccessesDto } from './accesses.dto.js';
import { AccessesAskedDto } from './audit-asked.dto.js';
import { accessView } from './audit-view.js';
import { mayBrowse } from './may-read-stream.js';
import { cut, PER_PAGE, pageOf, type Page } from './pages.js';

type AccessesAsked = Page & Pick<AccessQuestion, 'account' | 'stream'>;

/** The record of processing: who looked at whom. */
@ApiTags('audit')
@Controller('api/v1/audit/accesses')
export class AccessesController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get()
  @NeedsDuty('audit')
  @Describe(
    'Siapa melihat siapa',
    'Who looked at whom',
    'Every reading of personal data, and every refused attempt, the newest first.',
  )
  @ApiOkResponse({ type: AccessesDto })
  @Problems('INVALID_INPUT', 'OUTSIDE_AREA')
  async auditAccesses(
    @Asked(AccessesAskedDto) asked: AccessesAsked,
    @CurrentAccount() by: Account,
  ): Promise<AccessesDto> {
    const { account, stream } = asked;
    await mayBrowse(this.jejak, by, stream);
    const found = await accesses(this.jejak.sql, {
      ...(account === undefined ? {} : { account }),
      ...(stream === undefined ? {} : { stream }),
      ...pageOf(asked),
    });
    const { page, next } = cut(found, asked.limit ?? PER_PAGE, ({ id }) => id);
    const names = await accountNames(
      this.jejak.sql,
      page.map((access) => access.account),
    );
    return {
      accesses: page.map((access) => accessView(access, names.get(access.account))),
      ...next,
    };
  }
}
