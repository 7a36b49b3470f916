import { dayOf, toLocal } from '#libs/domain/kernel';
import { authoriseServing, type Account, type Attempts } from '#libs/identity';
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemException, throwIfRefused } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked, Sent } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { CurrentAccount } from '../sessions/current-account.js';
import {
  BeneficiarySearchDto,
  FoundFamiliesDto,
  ServedAskedDto,
  ServedFamiliesDto,
} from './beneficiaries.dto.js';
import { findBeneficiaries } from './find-beneficiaries.js';
import { SEARCH_LIMITS } from './search-limits.token.js';
import { servedFamilies, type ServedAsked } from './served-families.js';

const READING = ['INVALID_INPUT', 'UNAUTHENTICATED', 'NOT_PERMITTED'];

/** Whom an agency serves that may not browse the registry. */
@ApiTags('registry')
@Controller('api/v1/beneficiaries')
export class BeneficiariesController {
  constructor(
    @Inject(JEJAK) private readonly jejak: Jejak,
    @Inject(SEARCH_LIMITS) private readonly limits: Attempts,
  ) {}

  @Get()
  @ReadsBehind()
  @Describe(
    'Keluarga yang sudah Anda layani',
    'The families that you have served',
    'Those in which your account has recorded something, the last one first.',
  )
  @ApiOkResponse({ type: ServedFamiliesDto })
  @Problems(...READING)
  servedFamilies(
    @Asked(ServedAskedDto) asked: ServedAsked,
    @CurrentAccount() account: Account,
  ): Promise<ServedFamiliesDto> {
    throwIfRefused(authoriseServing(account));
    return servedFamilies(this.jejak, account, asked);
  }

  @Post('search')
  @HttpCode(200)
  @ReadsBehind()
  @Describe(
    'Cari penerima menurut NIK atau nomor KK',
    'Find a recipient by NIK or family card',
    'For who stands before you with her card: the whole number finds her family, with initials, sex and age of its members, and nothing else. Every search is kept in the record of readings; an account has 120 in an hour.',
  )
  @ApiBody({
    type: BeneficiarySearchDto,
    examples: { nik: { value: { number: '1971044903240001' } } },
  })
  @ApiOkResponse({ type: FoundFamiliesDto })
  @Problems(
    ...READING,
    'MALFORMED_JSON',
    'UNSUPPORTED_MEDIA_TYPE',
    'BODY_TOO_LARGE',
    'TOO_MANY_SEARCHES',
  )
  async findBeneficiaries(
    @Sent(BeneficiarySearchDto) { number }: { readonly number: string },
    @CurrentAccount() account: Account,
  ): Promise<FoundFamiliesDto> {
    throwIfRefused(authoriseServing(account));
    const wait = await this.limits.take(account.id);
    if (wait !== undefined)
      throw new ProblemException('TOO_MANY_SEARCHES', { headers: { 'retry-after': String(wait) } });
    return findBeneficiaries(this.jejak, account, number, dayOf(toLocal(Date.now())));
  }
}
